enum Refusal: Error, Codable {
  case locked(by: Owner)
}

struct Owner {
  var name: String
}

func open() async throws(Refusal) {
  // "use server"
}
