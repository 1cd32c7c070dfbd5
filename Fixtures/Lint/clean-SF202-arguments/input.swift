func load(ids: Array<Int>) async -> Dictionary<String, Int> {
  // "use server"
  [:]
}
