// "use server"

enum Mood: String, Codable {
  case happy
}

func mood() async -> Mood { fatalError() }
