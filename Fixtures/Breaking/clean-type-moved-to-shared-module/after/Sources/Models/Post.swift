public struct Post: Codable, Sendable {
  public var id: Int
}
