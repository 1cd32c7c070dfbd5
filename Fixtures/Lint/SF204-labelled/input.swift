func add(to base: Int, _ values: Int...) async -> Int {
  // "use server"
  base
}
