struct Post: Codable {
  enum Side: String, Codable {
    case left
  }
}

extension Post.App::Side {
  static func load(_ side: Post.App::Side) async -> Post . Side {
    // "use server"
    side
  }
}
