/// FNV-1a with 64 bits, http://www.isthe.com/chongo/tech/comp/fnv/.
struct FNV1aDigest: TextOutputStream {
  private var state: UInt64 = 0xcbf2_9ce4_8422_2325

  mutating func update(_ text: String) {
    write(text)
    end()
  }

  mutating func update(_ prefix: String, _ type: WireType, _ suffix: String = "") {
    write(prefix)
    write(type)
    write(suffix)
    end()
  }

  /// Writes a type's name, and what it does not say: the form of each dictionary in it, which depends on what its keys
  /// conform to.
  mutating func write(_ type: WireType) {
    type.writeSwiftName(to: &self)
    writeForms(of: type)
  }

  private mutating func writeForms(of type: WireType) {
    if case .dictionary(let key, _, let form) = type, key != .string { write(form == .pairs ? "[]" : "{}") }
    _ = type.anyPart { part in
      writeForms(of: part)
      return false
    }
  }

  mutating func write(_ text: String) {
    for byte in text.utf8 { mix(byte) }
  }

  /// A byte that UTF-8 never holds keeps "ab" + "c" and "a" + "bc" apart.
  mutating func end() { mix(0xFF) }

  private mutating func mix(_ byte: UInt8) {
    state = (state ^ UInt64(byte)) &* 0x100_0000_01b3
  }

  var hexadecimal: String {
    String(unsafeUninitializedCapacity: 16) { digits in
      for index in 0..<16 {
        let digit = UInt8(truncatingIfNeeded: state >> (60 - 4 * UInt64(index))) & 0xF
        digits[index] = digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
      }
      return 16
    }
  }
}
