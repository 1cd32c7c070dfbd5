extension Array where Element == Int {
  static func zeros(count: Int) async -> Int {
    // "use server"
    count
  }
}
