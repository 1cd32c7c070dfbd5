// "use server"

enum Mood: String, Codable {
  case happy
  case sad
  case calm
}

func mood() async -> Mood { fatalError() }
