import SFGenSource

/// One thing that a file says, in the words that both sides use.
struct Fact: Hashable, Comparable {
  let offset: UInt32
  let text: String

  init(_ kind: String, at offset: UInt32, _ parts: [String]) {
    self.offset = offset
    text = ([kind] + parts.filter { !$0.isEmpty }).joined(separator: ", ")
  }

  static func < (left: Fact, right: Fact) -> Bool {
    left.offset == right.offset ? left.text < right.text : left.offset < right.offset
  }
}

/// A signature as ranges, from either side.
struct SignatureFact {
  var asyncRange: ByteRange?
  var isReasync = false
  var throwsRange: ByteRange?
  var thrownType: ByteRange?
  var isRethrows = false
  var result: ByteRange?
  var hasBody = false

  var parts: [String] {
    [
      asyncRange.named("async"), isReasync ? "reasync" : "", throwsRange.named("throws"), thrownType.named("thrown"),
      isRethrows ? "rethrows" : "", result.named("result"), hasBody ? "body" : "",
    ]
  }
}

struct ParameterFact {
  var firstName: ByteRange?
  var secondName: ByteRange?
  var type: ByteRange
  var isVariadic: Bool
  var defaultValue: ByteRange?

  func fact(of owner: UInt32) -> Fact {
    Fact(
      "parameter", at: type.start,
      [
        "of \(owner)", firstName.named("first"), secondName.named("second"), type.named("type"),
        isVariadic ? "variadic" : "", defaultValue.named("default"),
      ])
  }
}

extension ByteRange {
  func named(_ name: String) -> String { "\(name) \(start)..<\(end)" }
}

extension ByteRange? {
  func named(_ name: String) -> String { self?.named(name) ?? "" }
}
