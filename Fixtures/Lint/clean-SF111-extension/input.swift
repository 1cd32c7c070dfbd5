// "use server"

struct Post: Codable {
  var title: String
}

extension Post {
  static func latest() async -> Post { Post(title: "Swift") }
}
