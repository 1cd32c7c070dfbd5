func load(id: Int) async -> Int {
  "use server"
  fatalError("not written yet")
}
