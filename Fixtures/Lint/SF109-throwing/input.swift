func load(id: Int) async throws -> Int {
  "use server"
  try await fetch(id)
}

func fetch(_ id: Int) async throws -> Int { id }
