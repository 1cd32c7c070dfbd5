class Posts {
  static func list() async -> [Int] {
    // "use server"
    []
  }
}
