enum Shelf<Value: Sendable> {
  struct Posts: Sendable {
    func list() async -> [String] {
      // "use server"
      []
    }
  }
}
