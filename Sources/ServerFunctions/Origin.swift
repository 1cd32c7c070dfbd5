/// A web origin: scheme, host and port (RFC 6454), in the one spelling that can be compared.
struct Origin: Hashable, Sendable {
  let scheme: String
  let authority: Authority

  /// Parses `https://example.com`; `nil` for `null` and for anything with a path, a user or white space.
  init?(_ text: String) {
    guard let separator = text.firstRange(ofASCII: "://") else { return nil }
    let scheme = text[..<separator.lowerBound].lowercased()
    guard scheme == "http" || scheme == "https",
      let authority = Authority(String(text[separator.upperBound...]), defaultPort: scheme == "https" ? 443 : 80)
    else { return nil }
    self.scheme = scheme
    self.authority = authority
  }

  /// Whether a request for this authority, whatever its scheme, is one to this origin's host.
  func matches(host: String) -> Bool {
    Authority(host, defaultPort: scheme == "https" ? 443 : 80) == authority
  }
}

/// A host with a port.
struct Authority: Hashable, Sendable {
  let host: String
  let port: Int

  init?(_ text: String, defaultPort: Int) {
    var host = text[...]
    var port = defaultPort
    // The colon of a port stands behind the bracket of an IPv6 address.
    if let colon = text.lastIndex(of: ":"), text.lastIndex(of: "]").map({ $0 < colon }) ?? true {
      let digits = text[text.index(after: colon)...]
      guard !digits.isEmpty, digits.utf8.allSatisfy({ $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }),
        let number = Int(digits), number <= 65535
      else { return nil }
      port = number
      host = text[..<colon]
    }
    guard !host.isEmpty, host.utf8.allSatisfy(Self.isAllowed) else { return nil }
    self.host = host.lowercased()
    self.port = port
  }

  private static func isAllowed(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "-._[]:~".utf8.contains(byte)
    }
  }
}

extension String {
  fileprivate func firstRange(ofASCII pattern: String) -> Range<String.Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(pattern) { return start..<index(start, offsetBy: pattern.count) }
      start = index(after: start)
    }
    return nil
  }
}
