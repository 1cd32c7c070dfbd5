/// The headers that generated clients and the server runtime agree on.
package enum HeaderName {
  /// The generator and its version. A browser sends it to another origin only after a preflight.
  package static let client = "Sf-Client"
  /// The digest of the signature that the client was generated from.
  package static let signature = "Sf-Signature"
  /// How long the client waits, in milliseconds.
  package static let timeout = "Sf-Timeout"
}

/// The media types of requests and replies.
package enum MediaType {
  package static let json = "application/json"
  /// RFC 9457.
  package static let problem = "application/problem+json"
  /// Server-sent events, as the HTML standard has them.
  package static let eventStream = "text/event-stream"
}
