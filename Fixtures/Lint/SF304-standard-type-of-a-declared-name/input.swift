struct Data: Codable {
  let text: String
}

func save(_ own: Data, other: Foundation.Data) async -> [Foundation.Data] {
  // "use server"
}
