struct Page<Item> {}

extension Page {
  static func missing() async -> Bool where Item: Equatable {
    // "use server"
    true
  }
}
