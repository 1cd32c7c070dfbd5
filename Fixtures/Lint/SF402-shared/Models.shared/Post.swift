public struct Post: Codable {
  public var title: String

  /// The newest post.
  static func latest() async -> Post {
    // "use server"
    Post(title: "Swift")
  }
}
