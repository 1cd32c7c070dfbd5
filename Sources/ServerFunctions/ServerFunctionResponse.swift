public import HTTPTypes

/// The whole reply to a request, for an adapter to send.
public struct ServerFunctionResponse: Sendable {
  public let head: HTTPResponse
  public let body: [UInt8]
}
