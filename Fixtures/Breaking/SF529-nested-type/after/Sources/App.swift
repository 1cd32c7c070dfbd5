// "use server"

enum Blog {
  struct Post: Codable {
    var id: String
  }

  static func load() async -> Post? { nil }
}
