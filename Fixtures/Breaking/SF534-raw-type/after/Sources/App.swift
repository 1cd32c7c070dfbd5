// "use server"

enum Mood: Int, Codable {
  case happy
  case sad
}

func mood() async -> Mood { fatalError() }

func set(mood: Mood) async { fatalError() }
