func load(id: Int!) async -> [Int] {
  // "use server"
  [id]
}
