public struct Article: Codable, Hashable, Sendable {
  public var title: String

  public init(title: String) { self.title = title }
}

public struct Note: Codable, Hashable, Sendable {
  public var text: String

  public init(text: String) { self.text = text }
}

public enum Failure: Error, Codable {
  case missing
}
