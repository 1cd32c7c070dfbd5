protocol Listing: Sendable {}

extension Listing {
  func list() async -> [Int] {
    // "use server"
    []
  }
}
