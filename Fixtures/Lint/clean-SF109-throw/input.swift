func load(id: Int) async throws -> Int {
  "use server"
  throw CancellationError()
}
