internal import HTTPTypes

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// Where the functions of a client live.
struct CallEndpoint: Sendable {
  private let origin: (scheme: String, authority: String)?
  private let pathPrefix: String
  private let baseURL: String

  init(baseURL: URL, base: String) {
    self.baseURL = baseURL.absoluteString
    pathPrefix = Self.path(of: baseURL) + base
    if let scheme = baseURL.scheme, let host = baseURL.host(percentEncoded: true), !host.isEmpty {
      // A URL's host has no brackets where it is an IPv6 address; an authority has.
      let name = host.contains(":") && !host.hasPrefix("[") ? "[\(host)]" : host
      origin = (scheme.lowercased(), name + (baseURL.port.map { ":\($0)" } ?? ""))
    } else {
      origin = nil
    }
  }

  func request(for id: String) throws(UnusableBaseURL) -> HTTPRequest {
    guard let origin else { throw UnusableBaseURL(url: baseURL) }
    return HTTPRequest(
      method: .post, scheme: origin.scheme, authority: origin.authority,
      path: pathPrefix + "/" + Self.percentEncoded(id))
  }

  private static func path(of url: URL) -> String {
    var path = url.path(percentEncoded: true)
    while path.hasSuffix("/") { path.removeLast() }
    return path
  }

  /// The text with every byte escaped that RFC 3986 does not call unreserved.
  private static func percentEncoded(_ text: String) -> String {
    var result = ""
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"):
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        result += digits.count == 1 ? "%0\(digits)" : "%\(digits)"
      }
    }
    return result
  }
}
