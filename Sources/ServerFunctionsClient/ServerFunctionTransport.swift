public import HTTPTypes

/// Carries a request to a server and brings its reply back.
///
/// An implementation must
/// - end early when its task is cancelled, since a call's timeout cancels it,
/// - say so in `TransportReply.followedRedirect` where it has followed a redirect, which it should not do at all: the
///   call's arguments and credentials would go to a server that the caller did not name.
public protocol ServerFunctionTransport: Sendable {
  /// Sends one request.
  ///
  /// - Parameters:
  ///   - request: Has a scheme, an authority, a path, and every header but `Content-Length`.
  ///   - body: The whole body.
  /// - Throws: Whatever kept the reply from arriving; the caller of a function sees it as
  ///   `ServerFunctionError.transport`.
  func send(_ request: HTTPRequest, body: [UInt8]) async throws -> TransportReply
}

/// What a server sent back: the head, and a body that may still be arriving.
public struct TransportReply: Sendable {
  /// The status and the headers.
  public var response: HTTPResponse
  /// The body, in the pieces that it arrives in.
  public var body: ReplyBody
  /// Whether the reply comes from another address than the one that the request named.
  public var followedRedirect: Bool

  /// Makes a reply.
  public init(response: HTTPResponse, body: ReplyBody, followedRedirect: Bool = false) {
    self.response = response
    self.body = body
    self.followedRedirect = followedRedirect
  }
}
