struct Post: Codable, Sendable {
  var title: String

  static func latest() async -> Self {
    // "use server"
    Self(title: "Swift")
  }
}
