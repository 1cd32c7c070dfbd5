extension WireReader {
  /// Passes over the next value, whatever it is, and validates it.
  ///
  /// Equal keys in it are not looked for: nobody reads the value, so nobody can take it for another one.
  public mutating func skipValue() throws(WireFailure) {
    try skip(refusingDuplicates: false)
  }

  /// Passes over a value without recursion, so that nesting costs no stack.
  mutating func skip(refusingDuplicates: Bool) throws(WireFailure) {
    var open = OpenContainers()
    var keys: [[WireKey]] = []
    while true {
      skipWhitespace()
      let byte = cursor.pointee
      if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") {
        let isObject = byte == UInt8(ascii: "{")
        try descend()
        open.push(isObject: isObject)
        if refusingDuplicates, isObject { keys.append([]) }
        skipWhitespace()
        if cursor.pointee != byte + 2 {
          if isObject { try skipKey(refusingDuplicates, &keys) }
          continue
        }
      } else {
        try skipScalar(byte)
      }
      // Behind a value: what ends with it, until there is another one.
      while !open.isEmpty {
        skipWhitespace()
        let isObject = open.isInObject
        if cursor.pointee == UInt8(ascii: ",") {
          cursor += 1
          if isObject {
            skipWhitespace()
            try skipKey(refusingDuplicates, &keys)
          }
          break
        }
        guard cursor.pointee == (isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) else {
          throw isObject ? syntax("a comma or }") : syntax("a comma or ]")
        }
        if refusingDuplicates, isObject, let duplicate = WireKey.firstDuplicate(in: keys.removeLast()) {
          throw WireFailure(duplicate: duplicate)
        }
        cursor += 1
        depth -= 1
        open.pop()
      }
      if open.isEmpty { return }
    }
  }

  @inline(__always)
  private mutating func skipKey(_ refusingDuplicates: Bool, _ keys: inout [[WireKey]]) throws(WireFailure) {
    let key = try key()
    if refusingDuplicates { keys[keys.count - 1].append(key) }
  }

  private mutating func skipScalar(_ byte: UInt8) throws(WireFailure) {
    switch byte {
    case UInt8(ascii: "\""): _ = try scanText()
    case UInt8(ascii: "t"): try take("true")
    case UInt8(ascii: "f"): try take("false")
    case UInt8(ascii: "n"): try take("null")
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): _ = try scanNumber()
    default: throw syntax("a value")
    }
  }
}

/// Which of the open containers are objects: a bit each, those of the innermost 64 in a word.
private struct OpenContainers {
  private var innermost: UInt64 = 0
  private var outer: [UInt64] = []
  private var count = 0

  var isEmpty: Bool { count == 0 }
  var isInObject: Bool { innermost & 1 == 1 }

  mutating func push(isObject: Bool) {
    if count > 0, count % 64 == 0 {
      outer.append(innermost)
      innermost = 0
    }
    innermost = innermost << 1 | (isObject ? 1 : 0)
    count += 1
  }

  mutating func pop() {
    innermost >>= 1
    count -= 1
    if count > 0, count % 64 == 0, let word = outer.popLast() { innermost = word }
  }
}

extension WireKey {
  /// The first key that an earlier one equals, as a Swift dictionary would see it: by canonical equivalence.
  fileprivate static func firstDuplicate(in keys: [WireKey]) -> WireKey? {
    guard keys.count > 1 else { return nil }
    // Swift hashes with a seed of the process, so a client cannot choose keys that collide.
    var seen: Set<String> = []
    seen.reserveCapacity(keys.count)
    return keys.first { !seen.insert($0.text).inserted }
  }
}
