/// A cookie to set, with the attributes that protect it unless they are taken away.
public struct ResponseCookie: Sendable, Hashable {
  /// Which requests of other sites send the cookie (RFC 6265bis).
  public enum SameSite: String, Sendable {
    case strict = "Strict"
    case lax = "Lax"
    /// Every site's requests; browsers want `isSecure` with it.
    case none = "None"
  }

  /// The `Set-Cookie` header's value.
  let headerValue: String

  /// A cookie, or `nil` where the name is not a token, or the value, path or domain holds a character that would end it
  /// (RFC 6265, section 4.1.1).
  ///
  /// - Parameters:
  ///   - maximumAge: In seconds; `nil` for as long as the browser runs, 0 or less to delete the cookie.
  public init?(
    name: String, value: String, path: String = "/", domain: String? = nil, maximumAge: Int? = nil,
    isSecure: Bool = true, isHTTPOnly: Bool = true, sameSite: SameSite = .lax
  ) {
    guard !name.isEmpty, name.utf8.allSatisfy(Self.isToken), value.utf8.allSatisfy(Self.isCookieOctet),
      path.utf8.allSatisfy(Self.isAttributeOctet), domain?.utf8.allSatisfy(Self.isAttributeOctet) ?? true
    else { return nil }
    var text = "\(name)=\(value); Path=\(path)"
    if let domain { text += "; Domain=\(domain)" }
    if let maximumAge { text += "; Max-Age=\(maximumAge)" }
    if isSecure { text += "; Secure" }
    if isHTTPOnly { text += "; HttpOnly" }
    headerValue = text + "; SameSite=\(sameSite.rawValue)"
  }

  static func isToken(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
    }
  }

  private static func isCookieOctet(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte < 0x7F && !"\",;\\".utf8.contains(byte)
  }

  private static func isAttributeOctet(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte < 0x7F && byte != UInt8(ascii: ";")
  }
}
