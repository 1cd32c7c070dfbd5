/// Finds the function that a path names.
public enum FunctionPath {
  /// The id behind a base, percent-decoded once; `nil` where the path is not below the base, or is not UTF-8.
  ///
  /// ```swift
  /// FunctionPath.id(in: "/_server/Posts.create?x=1", below: "/_server")  // "Posts.create"
  /// ```
  public static func id(in path: String, below base: String) -> String? {
    let path = path.prefix { $0 != "?" && $0 != "#" }
    let base = base.hasSuffix("/") ? String(base.dropLast()) : base
    guard path.hasPrefix(base + "/") else { return nil }
    return decoded(path.dropFirst(base.count + 1))
  }

  /// A component of a path without its percent-encoding; `nil` where that is broken, or what it hides is not UTF-8.
  public static func decoded(_ component: some StringProtocol) -> String? {
    var bytes: [UInt8] = []
    var encoded = component.utf8.makeIterator()
    while let byte = encoded.next() {
      if byte == UInt8(ascii: "%") {
        guard let high = encoded.next().flatMap(digit), let low = encoded.next().flatMap(digit) else { return nil }
        bytes.append(high << 4 | low)
      } else {
        bytes.append(byte)
      }
    }
    return String(validating: bytes, as: UTF8.self)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
