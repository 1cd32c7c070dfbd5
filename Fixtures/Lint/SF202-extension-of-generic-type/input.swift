struct Page<Item> {}

extension Page {
  static func count() async -> Int {
    // "use server"
    0
  }
}
