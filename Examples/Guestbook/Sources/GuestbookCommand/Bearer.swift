import HTTPTypes
import ServerFunctionsClient

/// Sends a token with every call.
struct Bearer: ClientInterceptor {
  let token: String

  func intercept(_ call: InterceptedCall, next: Next) async throws -> TransportReply {
    var call = call
    call.request.headerFields[.authorization] = "Bearer \(token)"
    return try await next(call)
  }
}
