/// A line of generated code, interpolated into bytes. A `String` would cost several times as much: for each piece it asks
/// whether the text is still short enough for its inline form, whether it is ASCII, and where its storage ends.
package struct CodeLine: ExpressibleByStringInterpolation {
  let bytes: [UInt8]

  package init(stringLiteral literal: StaticString) {
    bytes = literal.withUTF8Buffer(Array.init)
  }

  /// A line that has been made already.
  package init(_ text: String) { bytes = Array(text.utf8) }

  package init(stringInterpolation: StringInterpolation) {
    bytes = stringInterpolation.bytes
  }

  /// How many characters wide it is.
  var columns: Int { bytes[...].columns }

  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var bytes: [UInt8] = []

    /// Names of types and functions are seldom longer, so that most lines are allocated once.
    private static let expectedLength = 24

    package init(literalCapacity: Int, interpolationCount: Int) {
      bytes.reserveCapacity(literalCapacity + interpolationCount * Self.expectedLength)
    }

    package mutating func appendLiteral(_ literal: StaticString) {
      literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    package mutating func appendInterpolation(_ text: String) { bytes.append(contentsOf: text.utf8) }
    package mutating func appendInterpolation(_ text: Substring) { bytes.append(contentsOf: text.utf8) }
    package mutating func appendInterpolation(_ number: some BinaryInteger) { appendInterpolation(String(number)) }
    package mutating func appendInterpolation(_ number: Double) { appendInterpolation(String(number)) }
  }
}
