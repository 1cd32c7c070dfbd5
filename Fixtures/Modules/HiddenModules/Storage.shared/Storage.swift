public import Models

extension Shelf {
  public struct Extra: Codable, Hashable, Sendable {
    public var text: String
  }
}

public struct Crate: Codable, Hashable, Sendable {
  public var note: Models.Note
  public var extra: Shelf.Extra?
}
