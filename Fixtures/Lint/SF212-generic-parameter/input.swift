func page<Value: Codable & Sendable>(_ value: Value) async {
  func save() async {
    // "use server"
    print(value)
  }
  await save()
}
