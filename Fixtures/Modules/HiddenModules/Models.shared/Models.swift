public enum Shelf {}

public struct Note: Codable, Hashable, Sendable {
  public var text: String
}
