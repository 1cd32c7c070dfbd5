struct Page<Item: Codable & Sendable>: Codable {
  static func count() async -> Int {
    // "use server"
    0
  }
}
