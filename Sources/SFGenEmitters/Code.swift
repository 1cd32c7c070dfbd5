/// A piece of generated code, interpolated into bytes.
///
/// A `String` would cost several times as much: for each piece it asks whether the text is still short enough for its inline
/// form, whether it is ASCII, and where its storage ends.
package struct Code: ExpressibleByStringInterpolation, Hashable, Sendable {
  fileprivate(set) var bytes: [UInt8]

  package init(stringLiteral literal: StaticString) {
    bytes = literal.withUTF8Buffer(Array.init)
  }

  package init(stringInterpolation: StringInterpolation) {
    bytes = stringInterpolation.bytes
  }

  package init(_ text: String) { bytes = Array(text.utf8) }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// How many characters wide it is.
  var columns: Int { bytes[...].columns }

  func hasPrefix(_ prefix: StaticString) -> Bool { prefix.withUTF8Buffer { bytes.starts(with: $0) } }

  static func + (left: Code, right: Code) -> Code { "\(left)\(right)" }

  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var bytes: [UInt8] = []

    /// Names of types and functions are seldom longer, so that most pieces are allocated once.
    private static let expectedLength = 24

    package init(literalCapacity: Int, interpolationCount: Int) {
      bytes.reserveCapacity(literalCapacity + interpolationCount * Self.expectedLength)
    }

    package mutating func appendLiteral(_ literal: StaticString) {
      literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    package mutating func appendInterpolation(_ code: Code) { bytes.append(contentsOf: code.bytes) }
    package mutating func appendInterpolation(_ text: String) { bytes.append(contentsOf: text.utf8) }
    package mutating func appendInterpolation(_ text: Substring) { bytes.append(contentsOf: text.utf8) }
    package mutating func appendInterpolation(_ number: some BinaryInteger) { appendInterpolation(String(number)) }
    package mutating func appendInterpolation(_ number: Double) { appendInterpolation(String(number)) }
  }
}

extension Sequence<Code> {
  func joined(separator: Code = "") -> Code {
    var joined: Code = ""
    for (index, each) in enumerated() {
      if index > 0 { joined.bytes += separator.bytes }
      joined.bytes += each.bytes
    }
    return joined
  }
}
