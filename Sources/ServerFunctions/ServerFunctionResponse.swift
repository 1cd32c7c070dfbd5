public import HTTPTypes

/// The whole reply to a request, for an adapter to send.
public struct ServerFunctionResponse: Sendable {
  /// The status and the header fields.
  public let head: HTTPResponse
  /// The bytes of the body; empty for a reply without one.
  public let body: [UInt8]
  /// The body of a reply that is still being made; `nil` for every other, whose body is `body`.
  public let stream: ReplyStream?
}
