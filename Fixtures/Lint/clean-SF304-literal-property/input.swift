struct Settings: Codable {
  var volume = 5
  var name = "radio"
  var isLoud = false
}

func store(_ settings: Settings) async {
  // "use server"
}
