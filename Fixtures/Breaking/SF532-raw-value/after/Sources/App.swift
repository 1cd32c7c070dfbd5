// "use server"

enum Mood: String, Codable {
  case happy
  case sad = "blue"
}

func set(mood: Mood) async { fatalError() }
