public import HTTPTypes
public import Logging
internal import Synchronization

/// The request that a server function answers, and what its reply carries besides the result.
///
/// ```swift
/// let language = ServerContext.current?.headers[.acceptLanguage]
/// ```
public final class ServerContext: Sendable {
  /// The context of the call that the current task answers; `nil` outside of one.
  @TaskLocal public static var current: ServerContext?

  /// The request's method, path and headers.
  public let request: HTTPRequest

  /// The id of the function that the route chose, such as `Posts.create`.
  public let functionID: String

  /// A logger whose metadata names the function.
  public let logger: Logger

  private let state = Mutex(State())

  private struct State {
    var caller: (any Sendable)?
    var headers = HTTPFields()
    var cookies: [ResponseCookie] = []
  }

  /// Makes the context of a request, which only an adapter or a test does.
  public init(request: HTTPRequest, functionID: String, logger: Logger) {
    self.request = request
    self.functionID = functionID
    var logger = logger
    logger[metadataKey: "function"] = .string(functionID)
    self.logger = logger
  }

  /// The request's headers.
  public var headers: HTTPFields { request.headerFields }

  /// The request's cookies by name; the first of two with one name, which is the one with the more specific path.
  public var cookies: [String: String] {
    var cookies: [String: String] = [:]
    for field in headers[values: .cookie] {
      for pair in field.split(separator: ";") {
        guard let equals = pair.firstIndex(of: "=") else { continue }
        let name = String(pair[..<equals].drop { $0 == " " })
        if cookies[name] == nil { cookies[name] = String(pair[pair.index(after: equals)...]) }
      }
    }
    return cookies
  }

  /// Who calls, as a middleware or guard has established it; `nil` where none has, or where it is of another type.
  public func caller<Caller: Sendable>(as type: Caller.Type = Caller.self) -> Caller? {
    state.withLock { $0.caller as? Caller }
  }

  /// Whom sealed arguments may be made for.
  var callerID: String? {
    state.withLock { ($0.caller as? String) ?? ($0.caller as? any IdentifiedCaller)?.callerID }
  }

  /// Establishes who calls.
  public func setCaller(_ caller: some Sendable) {
    state.withLock { $0.caller = caller }
  }

  /// Sets a header of the reply, whatever the outcome. `nil` takes it away again.
  ///
  /// The headers that the runtime is responsible for stay its own: content type and length, `Cache-Control`,
  /// `X-Content-Type-Options`, `Vary` and those of cross-origin requests.
  public func setResponseHeader(_ name: HTTPField.Name, to value: String?) {
    state.withLock { $0.headers[name] = value }
  }

  /// Sets a cookie with the reply, whatever the outcome.
  public func setCookie(_ cookie: ResponseCookie) {
    state.withLock { $0.cookies.append(cookie) }
  }

  /// The headers that were set, with one `Set-Cookie` for each cookie.
  var responseHeaders: HTTPFields {
    state.withLock { state in
      var headers = state.headers
      for cookie in state.cookies {
        headers.append(HTTPField(name: .setCookie, value: cookie.headerValue))
      }
      return headers
    }
  }
}
