import PropertyModel

/// A document that a mutation has made, and what is odd about it.
struct MalformedDocument {
  let bytes: [UInt8]
  /// What it says, where it is JSON.
  let json: JSON?
  let hasDuplicates: Bool
  /// How deep arrays and objects are nested, as far as it is JSON.
  let depth: Int
  let longestNumber: Int
  let hasInexactNumber: Bool
  let hasZeroWithExponent: Bool

  init(_ bytes: [UInt8]) {
    var parser = JSONParser(bytes)
    json = try? parser.parse()
    self.bytes = bytes
    hasDuplicates = parser.hasDuplicates
    depth = parser.deepest
    longestNumber = parser.longestNumber
    hasInexactNumber = parser.hasInexactNumber
    hasZeroWithExponent = parser.hasZeroWithExponent
  }

  /// Whether more combining marks follow one another than a text may have.
  var hasManyMarks: Bool {
    var count = 0
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      count = scalar.properties.generalCategory == .nonspacingMark ? count + 1 : 0
      if count > 128 { return true }
    }
    return false
  }
}
