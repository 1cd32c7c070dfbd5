struct Posts {
  func list() async -> [Int] {
    // "use server"
    return []
  }
}
