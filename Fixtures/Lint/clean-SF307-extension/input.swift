enum Refusal: Error { case closed }

extension Refusal: Codable {}

func open() async throws(Refusal) {
  // "use server"
}
