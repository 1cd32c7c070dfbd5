enum Posts {
  static let limit = 10

  static func list() async -> Int {
    // "use server"
    self.limit + Self.limit
  }
}
