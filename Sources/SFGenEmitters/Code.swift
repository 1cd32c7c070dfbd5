/// A piece of generated code, interpolated into bytes.
///
/// A `String` would cost several times as much: for each piece it asks whether the text is still short enough for its
/// inline form, whether it is ASCII, and where its storage ends.
package struct Code: ExpressibleByStringInterpolation, Sendable {
  private enum Storage {
    /// A text of the emitter's own, which needs no copy.
    case literal(StaticString)
    case bytes(CodeBytes)
  }

  private let storage: Storage

  package init(stringLiteral literal: StaticString) { storage = .literal(literal) }

  package init(stringInterpolation: StringInterpolation) { storage = .bytes(stringInterpolation.bytes) }

  package init(_ text: String) {
    var bytes = CodeBytes(minimumCapacity: text.utf8.count)
    bytes.append(text)
    storage = .bytes(bytes)
  }

  fileprivate init(bytes: CodeBytes) { storage = .bytes(bytes) }

  var isEmpty: Bool {
    switch storage {
    case .literal(let literal): literal.utf8CodeUnitCount == 0
    case .bytes(let bytes): bytes.isEmpty
    }
  }

  func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    switch storage {
    case .literal(let literal): literal.withUTF8Buffer(body)
    case .bytes(let bytes): bytes.withUnsafeBytes(body)
    }
  }

  func append(to output: inout CodeBytes) {
    switch storage {
    case .literal(let literal): output.append(literal)
    case .bytes(let bytes): output.append(bytes)
    }
  }

  var text: String { withBytes { String(decoding: $0, as: UTF8.self) } }

  /// How many characters wide it is.
  var columns: Int { withBytes(\.columns) }

  func hasPrefix(_ prefix: StaticString) -> Bool {
    prefix.withUTF8Buffer { prefix in withBytes { $0.starts(with: prefix) } }
  }

  static func + (left: Code, right: Code) -> Code { "\(left)\(right)" }

  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var bytes: CodeBytes

    /// Types, names and short expressions are seldom longer, so that most pieces are allocated once.
    private static let expectedLength = 48

    package init(literalCapacity: Int, interpolationCount: Int) {
      bytes = CodeBytes(minimumCapacity: literalCapacity + interpolationCount * Self.expectedLength)
    }

    package mutating func appendLiteral(_ literal: StaticString) { bytes.append(literal) }
    package mutating func appendInterpolation(_ code: Code) { code.append(to: &bytes) }
    package mutating func appendInterpolation(_ text: String) { bytes.append(text) }
    package mutating func appendInterpolation(_ text: Substring) { bytes.append(text) }
    package mutating func appendInterpolation(_ number: some BinaryInteger) { bytes.append(String(number)) }
  }
}

extension Sequence<Code> {
  func joined(separator: Code = "") -> Code {
    var joined = CodeBytes(minimumCapacity: underestimatedCount * 32)
    for (index, each) in enumerated() {
      if index > 0 { separator.append(to: &joined) }
      each.append(to: &joined)
    }
    return Code(bytes: joined)
  }
}
