import HTTPTypes
import ServerFunctionsClient
import Synchronization

/// Sends back the cookie that the server has set, as a browser does that takes no secure ones without TLS.
final class CookieJar: ClientInterceptor {
  private let cookie: Mutex<String?>

  init(_ cookie: String? = nil) { self.cookie = Mutex(cookie) }

  func intercept(_ call: InterceptedCall, next: Next) async throws -> TransportReply {
    var call = call
    call.request.headerFields[.cookie] = cookie.withLock { $0 }
    let reply = try await next(call)
    if let set = reply.response.headerFields[.setCookie], !set.contains("Secure") {
      cookie.withLock { $0 = String(set.prefix { $0 != ";" }) }
    }
    return reply
  }
}
