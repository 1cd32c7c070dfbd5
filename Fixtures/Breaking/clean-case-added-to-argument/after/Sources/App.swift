// "use server"

enum Mood: String, Codable {
  case happy
  case sad
  case calm
}

func set(mood: Mood) async { fatalError() }
