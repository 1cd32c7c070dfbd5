struct Refusal: Error, Codable {
  var reason: String
}

func load() async throws {
  // "use server"
}

func store() async throws(Refusal) {
  // "use server"
}

func never() async throws(Never) {
  // "use server"
}
