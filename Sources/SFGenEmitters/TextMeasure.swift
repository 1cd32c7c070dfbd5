extension Collection<UInt8> {
  var isASCII: Bool {
    withContiguousStorageIfAvailable { bytes in
      var all: UInt8 = 0
      for byte in bytes { all |= byte }
      return all < 0x80
    } ?? allSatisfy { $0 < 0x80 }
  }
}

extension ArraySlice<UInt8> {
  /// How many characters wide the text is that the bytes are in UTF-8.
  var columns: Int { isASCII ? count : String(decoding: self, as: UTF8.self).count }
}

extension String {
  /// How many characters wide the text is. Nearly all of what is generated is ASCII, where that is the number of bytes:
  /// finding the borders of characters is a large part of an emitter's time otherwise.
  var columns: Int { utf8.isASCII ? utf8.count : count }

  /// Whether the text is an identifier in any language: ASCII letters, digits and `_`, no digit first.
  var isPlainIdentifier: Bool {
    guard let first = utf8.first, !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first) else { return false }
    return utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
        true
      default: false
      }
    }
  }

  /// Whether the text can stand between double quotes as it is.
  var needsNoEscape: Bool {
    utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }
  }
}
