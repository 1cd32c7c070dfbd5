// "use server"

enum Mood: String, Codable {
  case sad
  case happy
}

func mood() async -> Mood { fatalError() }

func set(mood: Mood) async { fatalError() }
