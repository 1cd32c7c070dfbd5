public struct Note: Codable {
  public var text: String
}

public struct SharedNote: Codable, Sendable {
  public var text: String
}

public struct Tag: Codable, Hashable, Sendable {
  public var name: String
}

public enum Side: String, Codable {
  case left
}
