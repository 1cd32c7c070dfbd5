/// Why a value cannot be read from, or written as, the wire's JSON.
///
/// Cheap to throw: it holds the place as an offset into the bytes and no text that has to be made first. The path to the
/// place is found afterwards, by `WirePath(to:in:)`, and only for a failure that somebody reads.
public struct WireFailure: Error, Sendable {
  /// Where in the bytes the failure is. Of a value that is not what was expected, its first byte; of a missing member, the
  /// first byte of the object that should have it; of a key, its opening quote; of a value that cannot be written, the
  /// number of bytes before it.
  package let offset: Int
  package let reason: Reason

  package enum Reason: Sendable {
    /// JSON that is well formed as far as it was read, but not the value that belongs here.
    case unexpected(WireExpectation)
    /// Something other than an object, where the whole text has to be one.
    case notAnObject
    indirect case missing(key: String, WireExpectation)
    /// What JSON does not allow here, and what it does, in words.
    indirect case syntax(expected: String)
    case duplicateKey
    case tooDeep(limit: Int)
    case numberTooLong(limit: Int)
    case tooManyCombiningMarks(limit: Int)
    /// What a `Decodable` of the user's found, with its path below the offset's.
    indirect case undecodable(WireDecodingFailure)
    case dateOutOfRange
    case decimalNotANumber
    case unencodable(any Error)
  }

  /// What was expected at the place, in words, where a value is wrong or missing; `nil` where the bytes as a whole are
  /// refused, or where a value cannot be written.
  package var expected: String? {
    switch reason {
    case .unexpected(let expectation): expectation.words
    case .missing(_, let expectation): expectation.wordsIfMissing
    case .undecodable(let failure): failure.expected
    default: nil
    }
  }

  @inline(never)
  package init(_ reason: Reason, at offset: Int) {
    self.reason = reason
    self.offset = offset
  }

  @usableFromInline
  @inline(never)
  init(missing key: StaticString, _ expectation: WireExpectation, at offset: Int) {
    self.init(.missing(key: key.description, expectation), at: offset)
  }

  @usableFromInline
  @inline(never)
  init(duplicate key: WireKey) {
    self.init(.duplicateKey, at: key.offset)
  }

  @usableFromInline
  @inline(never)
  init(duplicateKeyAt offset: Int) {
    self.init(.duplicateKey, at: offset)
  }

  @usableFromInline
  @inline(never)
  init(unexpected expectation: WireExpectation, at offset: Int) {
    self.init(.unexpected(expectation), at: offset)
  }
}

extension WireFailure {
  package static let notAnObject = WireFailure(.notAnObject, at: 0)

  /// What was expected, in words that may go to a client; `nil` where the text itself cannot be read.
  package var expectedWords: String? {
    switch reason {
    case .unexpected(let expectation): expectation.words
    case .missing(_, let expectation): expectation.wordsIfMissing
    case .undecodable(let failure): failure.expected
    case .notAnObject: Expectation.object
    case .syntax, .duplicateKey, .tooDeep, .numberTooLong, .tooManyCombiningMarks, .dateOutOfRange, .decimalNotANumber,
      .unencodable:
      nil
    }
  }

  /// Why a value cannot be written, in words for the developer who has it.
  package var reasonInWords: String {
    switch reason {
    case .dateOutOfRange: "the date is not finite, or its year is not from 0 to 9999"
    case .decimalNotANumber: "the decimal is not a number"
    case .tooDeep(let limit): "it has more than \(limit) values inside one another"
    case .unencodable(let error): String(describing: error)
    case .unexpected, .notAnObject, .missing, .syntax, .duplicateKey, .numberTooLong, .tooManyCombiningMarks,
      .undecodable:
      "it has no form on the wire"
    }
  }
}
