protocol Store {
  // "use server"

  func load(id: Int) async -> Int
}
