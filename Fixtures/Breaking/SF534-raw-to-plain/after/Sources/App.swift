// "use server"

enum Mood: Codable {
  case happy
  case sad
}

func mood() async -> Mood { fatalError() }
