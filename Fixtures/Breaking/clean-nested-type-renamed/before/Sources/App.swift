// "use server"

enum Blog {
  struct Post: Codable {
    var id: Int
  }

  static func load() async -> Post? { nil }
}
