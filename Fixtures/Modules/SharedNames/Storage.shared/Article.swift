public struct Article: Codable, Hashable, Sendable {
  public var rows: Int

  public init(rows: Int) { self.rows = rows }
}

public enum Shelf {
  public enum Book: String, Codable, Sendable, CodingKeyRepresentable {
    case left, right
  }
}

public struct Failure: Codable, Error {}
