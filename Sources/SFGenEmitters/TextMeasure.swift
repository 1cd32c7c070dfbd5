extension Collection<UInt8> {
  var isASCII: Bool {
    withContiguousStorageIfAvailable { bytes in
      var all: UInt8 = 0
      for byte in bytes { all |= byte }
      return all < 0x80
    } ?? allSatisfy { $0 < 0x80 }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// How many characters wide the text is that the bytes are in UTF-8.
  var columns: Int { isASCII ? count : String(decoding: self, as: UTF8.self).count }
}

extension String {
  /// How many characters wide the text is. Nearly all of what is generated is ASCII, where that is the number of bytes:
  /// finding the borders of characters is a large part of an emitter's time otherwise.
  var columns: Int { utf8.isASCII ? utf8.count : count }

  /// Whether the text is an identifier in any language: ASCII letters, digits and `_`, no digit first.
  var isPlainIdentifier: Bool {
    withUTF8Bytes { bytes in
      guard let first = bytes.first, !first.isDigit else { return false }
      return bytes.allSatisfy { ($0 | 0x20) &- UInt8(ascii: "a") < 26 || $0.isDigit || $0 == UInt8(ascii: "_") }
    }
  }

  /// The text between double quotes; `nil` where a part of it needs an escape.
  var quotedAsItIs: String? {
    withUTF8Bytes { bytes in
      guard bytes.allSatisfy({ $0 >= 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") })
      else { return nil }
      return String(unsafeUninitializedCapacity: bytes.count + 2) { quoted in
        quoted[0] = UInt8(ascii: "\"")
        _ = quoted[1...].update(fromContentsOf: bytes)
        quoted[bytes.count + 1] = UInt8(ascii: "\"")
        return bytes.count + 2
      }
    }
  }

  /// Most names are short, and an iterator over a text's UTF-8 takes longer to make than to use.
  private func withUTF8Bytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    utf8.withContiguousStorageIfAvailable(body) ?? ContiguousArray(utf8).withUnsafeBufferPointer(body)
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { self &- UInt8(ascii: "0") < 10 }
}
