/// Why a JSON value is not the value that a Swift type expects, in words that may go to a client.
///
/// A `DecodingError` holds names of Swift types and texts made by reflection, so nothing of its text goes in here.
package struct WireDecodingFailure: Error, Sendable, Hashable {
  package let path: WirePath
  /// What was expected at the path: "a string".
  package let expected: String

  package init(path: WirePath, expected: String) {
    self.path = path
    self.expected = expected
  }

  package init(_ error: any Error, decoding type: any Any.Type) {
    switch error {
    case let failure as WireDecodingFailure:
      self = failure
    case DecodingError.typeMismatch(let type, let context), DecodingError.valueNotFound(let type, let context):
      self.init(path: WirePath(context.codingPath), expected: Expectation.words(for: type))
    case DecodingError.keyNotFound(let key, let context):
      self.init(path: WirePath(context.codingPath + [key]), expected: Expectation.present)
    case DecodingError.dataCorrupted(let context):
      guard context.codingPath.isEmpty else {
        self.init(path: WirePath(context.codingPath), expected: Expectation.allowed)
        return
      }
      // Of a number that does not fit its type, Foundation loses the path: only the value itself is surely meant.
      let words = Expectation.words(for: type)
      let isCompound = words == Expectation.allowed || words == Expectation.array || words == Expectation.object
      self.init(path: WirePath(), expected: isCompound ? Expectation.inRange : words)
    default:
      self.init(path: WirePath(), expected: Expectation.allowed)
    }
  }
}
