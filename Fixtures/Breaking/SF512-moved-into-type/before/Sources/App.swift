// "use server"

enum Posts {
  static func load(_ id: Int) async -> Int { 1 }
}
