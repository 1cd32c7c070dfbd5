// "use server"

enum Mood: String, Codable {
  case happy
  case sad
}

func set(mood: Mood) async { fatalError() }
