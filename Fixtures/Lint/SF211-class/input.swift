class Posts: @unchecked Sendable {
  func list() async -> [Int] {
    // "use server"
    []
  }
}
