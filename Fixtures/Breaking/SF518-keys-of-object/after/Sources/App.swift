// "use server"

enum Day: String, Codable, CodingKeyRepresentable {
  case monday
}

func visitors() async -> [Day: Int] { fatalError() }
