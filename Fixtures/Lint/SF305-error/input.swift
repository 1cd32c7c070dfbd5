private enum Refusal: Error, Codable { case closed }

func open() async throws(Refusal) {
  // "use server"
}
