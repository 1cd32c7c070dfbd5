struct Posts {
  func list() async -> [Int] {
    // "use server"
    []
  }
}

extension Posts: Sendable {}
