public import HTTPTypes

/// Sees every request before it is sent and every reply before it is read: for credentials, logs, retries.
///
/// ```swift
/// struct Bearer: ClientInterceptor {
///   let token: String
///
///   func intercept(_ call: InterceptedCall, next: Next) async throws -> TransportReply {
///     var call = call
///     call.request.headerFields[.authorization] = "Bearer \(token)"
///     return try await next(call)
///   }
/// }
/// ```
public protocol ClientInterceptor: Sendable {
  /// Passes a call on to the next interceptor, or at last to the transport.
  typealias Next = @Sendable (InterceptedCall) async throws -> TransportReply

  /// Handles one call. The first interceptor of the list sees the request first and the reply last.
  ///
  /// - Throws: An error here ends the call; its caller sees it as `ServerFunctionError.transport`.
  func intercept(_ call: InterceptedCall, next: Next) async throws -> TransportReply
}

/// A call on its way to the server.
public struct InterceptedCall: Sendable {
  /// The function's name on the wire, `Posts.create`.
  public let function: String
  /// The request as it will be sent.
  public var request: HTTPRequest
  /// The arguments, a JSON object.
  public var body: [UInt8]

  /// Makes a call, as a test of an interceptor does.
  public init(function: String, request: HTTPRequest, body: [UInt8]) {
    self.function = function
    self.request = request
    self.body = body
  }
}
