internal import HTTPTypes
internal import ServerFunctionsWire

extension HTTPField.Name {
  static let client = name(HeaderName.client)
  static let signature = name(HeaderName.signature)
  static let timeout = name(HeaderName.timeout)
  static let secFetchSite = name("Sec-Fetch-Site")
  static let xAccelBuffering = name("X-Accel-Buffering")
  static let forwardedHost = name("X-Forwarded-Host")
  static let host = name("Host")

  /// A name that is a token; the fallback is never taken, and keeps a trap out of the server.
  private static func name(_ text: String) -> HTTPField.Name { HTTPField.Name(text) ?? .from }
}
