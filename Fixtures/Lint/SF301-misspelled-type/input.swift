func load(id: Int) async -> Strnig {
  // "use server"
  "Swift"
}
