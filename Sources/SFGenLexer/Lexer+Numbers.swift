extension Lexer {
  /// - Parameter followsPeriod: whether the number is an index of a tuple, which has no fraction.
  mutating func scanNumber(followsPeriod: Bool) -> TokenKind {
    if bytes[offset] == UInt8(ascii: "0") {
      switch bytes[offset &+ 1] {
      case UInt8(ascii: "x"): return scanHexadecimalNumber()
      case UInt8(ascii: "o"), UInt8(ascii: "b"):
        offset &+= 2
        // Digits that the radix does not have are part of the literal all the same; the compiler refuses them.
        skipIdentifierContinuation()
        return .integer
      default: break
      }
    }
    skipDecimalDigits()
    var isFloat = false
    if bytes[offset] == UInt8(ascii: "."), !followsPeriod, isDecimalDigit(bytes[offset &+ 1]) {
      isFloat = true
      offset &+= 1
      skipDecimalDigits()
    } else if bytes[offset] == UInt8(ascii: ".") {
      return .integer
    }
    if bytes[offset] | 0x20 == UInt8(ascii: "e") {
      isFloat = true
      offset &+= 1
      if bytes[offset] == UInt8(ascii: "+") || bytes[offset] == UInt8(ascii: "-") { offset &+= 1 }
      skipIdentifierContinuation()
    } else if !isFloat {
      skipIdentifierContinuation()
    }
    return isFloat ? .float : .integer
  }

  private mutating func scanHexadecimalNumber() -> TokenKind {
    offset &+= 2
    guard isHexadecimalDigit(bytes[offset]) else {
      skipIdentifierContinuation()
      return .integer
    }
    skipHexadecimalDigits()
    let integerEnd = offset
    var hasFraction = false
    if bytes[offset] == UInt8(ascii: ".") {
      guard isHexadecimalDigit(bytes[offset &+ 1]) else { return .integer }
      hasFraction = true
      offset &+= 1
      skipHexadecimalDigits()
    }
    guard bytes[offset] | 0x20 == UInt8(ascii: "p") else {
      // Without an exponent the period is a member access: `0xff.description`.
      offset = integerEnd
      if !hasFraction { skipIdentifierContinuation() }
      return .integer
    }
    offset &+= 1
    let isSigned = bytes[offset] == UInt8(ascii: "+") || bytes[offset] == UInt8(ascii: "-")
    if isSigned { offset &+= 1 }
    if !isDecimalDigit(bytes[offset]), hasFraction, !isSigned, !isDecimalDigit(bytes[integerEnd + 1]) {
      offset = integerEnd
      return .integer
    }
    skipIdentifierContinuation()
    return .float
  }

  @inline(__always)
  private func isDecimalDigit(_ byte: UInt8) -> Bool { traits[Int(byte)] & ByteTrait.decimalDigit != 0 }

  @inline(__always)
  private func isHexadecimalDigit(_ byte: UInt8) -> Bool { traits[Int(byte)] & ByteTrait.hexadecimalDigit != 0 }

  private mutating func skipDecimalDigits() {
    while isDecimalDigit(bytes[offset]) || bytes[offset] == UInt8(ascii: "_") { offset &+= 1 }
  }

  private mutating func skipHexadecimalDigits() {
    while isHexadecimalDigit(bytes[offset]) || bytes[offset] == UInt8(ascii: "_") { offset &+= 1 }
  }
}
