struct Refusal: Error {}

func open() async throws {
  // "use server"
  throw Refusal()
}

func close() async throws(any Error) {
  // "use server"
}
