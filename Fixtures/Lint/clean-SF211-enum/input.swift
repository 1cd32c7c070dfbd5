enum Shelf: Sendable {
  case upper, lower

  func list() async -> [Int] {
    // "use server"
    []
  }
}
