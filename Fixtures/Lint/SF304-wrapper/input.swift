struct Settings: Codable {
  @Clamped var volume: Int
}

@propertyWrapper struct Clamped: Codable {
  var wrappedValue: Int
}

func store(_ settings: Settings) async {
  // "use server"
}
