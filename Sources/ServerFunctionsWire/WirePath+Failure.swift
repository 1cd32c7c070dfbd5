extension WirePath {
  /// The path of the place that a failure names, found by going through the bytes up to it, in linear time.
  ///
  /// The bytes before the place are those that a reader has accepted.
  package init(of failure: WireFailure, in bytes: UnsafeBufferPointer<UInt8>) {
    self.init(to: failure.offset, in: bytes)
    switch failure.reason {
    case .missing(let key, _): append(key: key)
    case .undecodable(let inner): append(inner.path)
    default: break
    }
  }

  /// The path of the value, or key, that begins at an offset or that the offset is in.
  package init(to offset: Int, in bytes: UnsafeBufferPointer<UInt8>) {
    self.init()
    var walk = PathWalk(bytes: bytes)
    walk.go(to: offset)
    for step in walk.steps {
      switch step {
      case .object(let key?): append(key: Self.text(key, in: bytes))
      case .object(nil): break
      case .array(let index): append(index: index)
      }
    }
  }

  private static func text(_ key: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> String {
    JSONEscape.text(UnsafeBufferPointer(rebasing: bytes[key]))
  }
}

/// Goes through JSON and keeps what is open.
private struct PathWalk {
  enum Step {
    /// The key whose value, or which itself, is the current place.
    case object(key: Range<Int>?)
    case array(index: Int)
  }

  let bytes: UnsafeBufferPointer<UInt8>
  private(set) var steps: [Step] = []
  private var expectsKey = false

  init(bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  mutating func go(to target: Int) {
    var offset = 0
    while offset < min(target, bytes.count) {
      switch bytes[offset] {
      case UInt8(ascii: "{"):
        steps.append(.object(key: nil))
        expectsKey = true
      case UInt8(ascii: "["):
        steps.append(.array(index: 0))
        expectsKey = false
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        _ = steps.popLast()
      case UInt8(ascii: ","):
        next()
      case UInt8(ascii: "\""):
        let end = endOfString(offset)
        if expectsKey, let last = steps.indices.last {
          steps[last] = .object(key: offset + 1..<end)
          expectsKey = false
        }
        offset = end
      default:
        break
      }
      offset += 1
    }
    // A key that is the place itself.
    if expectsKey, target < bytes.count, bytes[target] == UInt8(ascii: "\""), let last = steps.indices.last {
      steps[last] = .object(key: target + 1..<endOfString(target))
    }
  }

  private mutating func next() {
    guard let last = steps.indices.last else { return }
    switch steps[last] {
    case .object:
      steps[last] = .object(key: nil)
      expectsKey = true
    case .array(let index):
      steps[last] = .array(index: index + 1)
    }
  }

  /// Where the quote is that ends the string which begins at an offset.
  private func endOfString(_ start: Int) -> Int {
    var offset = start + 1
    while offset < bytes.count, bytes[offset] != UInt8(ascii: "\"") {
      offset += bytes[offset] == UInt8(ascii: "\\") ? 2 : 1
    }
    return min(offset, bytes.count)
  }
}
