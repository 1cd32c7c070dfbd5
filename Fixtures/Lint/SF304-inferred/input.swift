struct Settings: Codable {
  var volume = defaultVolume
}

let defaultVolume = 5

func store(_ settings: Settings) async {
  // "use server"
}
