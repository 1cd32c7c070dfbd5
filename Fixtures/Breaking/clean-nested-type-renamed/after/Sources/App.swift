// "use server"

enum Blog {
  struct Article: Codable {
    var id: Int
  }

  static func load() async -> Article? { nil }
}
