// "use server"

enum Day: String, Codable {
  case monday
}

func visitors() async -> [Day: Int] { fatalError() }
