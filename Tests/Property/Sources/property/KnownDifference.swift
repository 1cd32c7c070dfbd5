import PropertyModel

/// Where the server and `JSONDecoder` differ by design in what they accept. Whatever else they differ in is a finding.
///
/// `Documentation/Types.md` lists the same for people.
enum KnownDifference: String, CaseIterable {
  // The server is stricter.

  /// A byte-order mark, a trailing comma, half of a surrogate pair, a control character in a string, invalid UTF-8.
  case notJSON = "not JSON"
  case duplicateKey = "duplicate key"
  case depth = "nested too deep"
  case numberLength = "long number"
  case combiningMarks = "combining marks"
  /// Bits left over, blanks, digits behind the padding.
  case base64
  /// Foundation takes a blank or a sign for a digit.
  case uuid = "UUID"
  /// A number that is whole, or zero, only once Foundation has rounded it, or a `Decimal` that it would round.
  case roundedNumber = "rounded number"
  /// `Codable`'s synthesis does not even ask for an object where it decodes nothing of it.
  case memberless = "no object for a type without members"

  // The server is more lenient.

  /// The arguments of a request without a body are an object without members.
  case absentBody = "no body"
  /// Foundation takes `0e2` for no JSON.
  case zeroWithExponent = "zero with an exponent"
  /// Foundation reads an integer with a point or an exponent as a `Double`, and refuses what that rounds out of range.
  case exactNumber = "exact number"
  /// The default value of an enum's payload stands for an absent member, as SE-0295 has it and the compiler has not.
  case payloadDefault = "default of a payload"
}

extension KnownDifference {
  /// What the server has to refuse in the document, whatever `JSONDecoder` makes of it.
  static func demanded(of document: MalformedDocument, by traits: FunctionTraits) -> KnownDifference? {
    guard let json = document.json else { return document.bytes.isEmpty ? nil : .notJSON }
    if document.depth > 128 { return .depth }
    if document.longestNumber > 1024 { return .numberLength }
    if document.hasManyMarks { return .combiningMarks }
    return traits.readsDuplicates(json) ? .duplicateKey : nil
  }

  /// The difference that a refusal names, where the document bears it out.
  ///
  /// - Parameter problem: The body of the server's reply.
  init?(refusal problem: JSON, of document: MalformedDocument, by traits: FunctionTraits) {
    if problem["code"] == .string("limit-exceeded") {
      self.init(limit: problem["limit"], of: document)
      return
    }
    let expectations = problem["failures"]?.elements?.map { $0["expected"]?.string ?? "" } ?? []
    let differences = expectations.map { Self.difference(expecting: $0, document, traits) }
    guard let first = differences.first ?? nil, !differences.contains(nil) else { return nil }
    self = first
  }

  private init?(limit: JSON?, of document: MalformedDocument) {
    switch limit {
    case .string("depth") where document.depth > 128: self = .depth
    case .string("numberLength") where document.longestNumber > 1024: self = .numberLength
    case .string("combiningMarks") where document.hasManyMarks: self = .combiningMarks
    default: return nil
    }
  }

  private static func difference(
    expecting expectation: String, _ document: MalformedDocument, _ traits: FunctionTraits
  ) -> KnownDifference? {
    switch expectation {
    // A dictionary that is an array of pairs may have a key twice as well.
    case "the key only once": .duplicateKey
    case "a base64 string": .base64
    case _ where expectation.hasPrefix("a UUID "): .uuid
    case "a number" where document.hasInexactNumber: .roundedNumber
    case _ where expectation.hasPrefix("an integer ") && document.hasInexactNumber: .roundedNumber
    case "an object" where traits.decodesNothing: .memberless
    // What stands behind the first of two members is judged before the key is.
    default: document.hasDuplicates ? .duplicateKey : nil
    }
  }
}

/// What of a function's parameters counts for the differences.
struct FunctionTraits {
  /// Whether one of the types is a struct of which nothing is decoded.
  let decodesNothing: Bool
  /// Whether one of the types is an enum with a payload that has a default value.
  let hasPayloadDefaults: Bool
  /// Whether a key that the function reads stands twice.
  let readsDuplicates: (JSON) -> Bool

  init(_ function: ModelFunction, in interface: ModelInterface) {
    let types = function.parameters.map(\.type)
    decodesNothing = interface.decodesNothing(in: types)
    hasPayloadDefaults = interface.hasPayloadDefaults(in: types)
    let duplicates = DuplicateKeys(interface)
    readsDuplicates = { duplicates.areRead(by: function, in: $0) }
  }
}
