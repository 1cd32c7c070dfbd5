// "use server"

enum Mood: String, Codable {
  case happy
}

func set(mood: Mood) async { fatalError() }
