package import SFGenSource

/// A value of a JSON document that was read, with the bytes that it covers, so that a message can point at it.
package struct JSONNode: Sendable {
  package let kind: Kind
  package let range: ByteRange

  package enum Kind: Sendable {
    case null
    case bool(Bool)
    /// A number as it was written.
    case number(String)
    case string(String)
    case array([JSONNode])
    case object([Member])
  }

  package struct Member: Sendable {
    package let key: String
    package let keyRange: ByteRange
    package let value: JSONNode
  }

  /// What the value is, for messages: `a string`.
  package var kindName: String {
    switch kind {
    case .null: "null"
    case .bool: "a boolean"
    case .number: "a number"
    case .string: "a string"
    case .array: "an array"
    case .object: "an object"
    }
  }

  package var string: String? {
    guard case .string(let value) = kind else { return nil }
    return value
  }

  /// The members by key, the first one where a key is repeated; `nil` where the value is no object.
  package var members: [String: JSONNode]? {
    guard case .object(let members) = kind else { return nil }
    return Dictionary(members.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
  }
}

/// What is wrong at a place of a document.
package struct JSONProblem: Error, Hashable {
  package let message: String
  package let offset: UInt32

  package init(message: String, offset: UInt32) {
    self.message = message
    self.offset = offset
  }
}
