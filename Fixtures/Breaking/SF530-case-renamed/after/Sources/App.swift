// "use server"

enum Mood: String, Codable {
  case happy
  case blue
}

func mood() async -> Mood { fatalError() }

func set(mood: Mood) async { fatalError() }
