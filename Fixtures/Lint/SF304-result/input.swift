func load(id: Int) async -> Result<Int, Failure> {
  // "use server"
  .success(id)
}

struct Failure: Error, Codable {}
