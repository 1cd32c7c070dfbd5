// "use server"

enum Blog {
  static func load(_ id: Int) async -> Int { 1 }
}
