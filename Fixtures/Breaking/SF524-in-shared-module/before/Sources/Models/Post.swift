public struct Post: Codable, Sendable {
  public var id: Int
  public var title: String
}
