struct Page<Item> {
  enum Actions {
    static func count() async -> Int {
      // "use server"
      0
    }
  }
}
