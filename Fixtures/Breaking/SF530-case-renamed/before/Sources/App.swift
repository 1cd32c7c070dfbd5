// "use server"

enum Mood: String, Codable {
  case happy
  case sad
}

func mood() async -> Mood { fatalError() }

func set(mood: Mood) async { fatalError() }
