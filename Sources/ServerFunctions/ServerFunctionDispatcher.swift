public import HTTPTypes
public import Logging
internal import ServerFunctionsWire

/// Answers requests for the server functions of one base, independently of any HTTP framework.
///
/// The steps stand in the order in which they cost: route, method, content type, origin, middleware, guard, length,
/// decoding, call. Nothing of the body is read, and nothing is allocated for it, before the steps that can refuse the
/// request without it.
public struct ServerFunctionDispatcher: Sendable {
  /// The path below which the functions are reached.
  public let base: String

  private let functions: [String: ServerFunction]
  private let configuration: ServerFunctionsConfiguration
  private let originRule: OriginRule

  /// Makes the dispatcher of tables that share a base.
  ///
  /// Where two functions have one id, the first keeps it and the other is never called. That is logged as an error, and is
  /// no trap, since it must not keep the rest of a server from starting.
  public init(
    base: String, functions: [ServerFunction], configuration: ServerFunctionsConfiguration = .init()
  ) {
    var table: [String: ServerFunction] = [:]
    for function in functions {
      if table[function.id] == nil {
        table[function.id] = function
      } else {
        configuration.logger.error(
          "Two server functions have one id; the second is never called.",
          metadata: [
            "function": .string(function.id), "base": .string(base),
          ])
      }
    }
    for mistake in OriginRule.mistakes(in: configuration.origins) {
      configuration.logger.error(
        "An entry of `origins` is not an origin and is ignored.",
        metadata: [
          "origin": .string(mistake)
        ])
    }
    self.base = base
    self.functions = table
    self.configuration = configuration
    self.originRule = OriginRule(
      origins: configuration.origins, trustsForwardedHost: configuration.trustsForwardedHost)
  }

  /// Makes the dispatcher of one table.
  public init(_ table: some ServerFunctionTable, configuration: ServerFunctionsConfiguration = .init()) {
    self.init(base: table.base, functions: table.functions, configuration: configuration)
  }

  /// Answers a request for a function.
  ///
  /// - Parameters:
  ///   - head: The request's method and headers. The path is not looked at.
  ///   - id: The function that the path names, as `FunctionPath` or the framework's router has found it.
  ///   - body: The chunks of the body as they arrive. It is not touched where an early step refuses the request.
  ///   - hasClientCertificate: Whether the connection has a client certificate.
  ///   - logger: The framework's logger for this request.
  public func respond<Body: AsyncSequence & Sendable>(
    to head: HTTPRequest, id: String, body: Body, hasClientCertificate: Bool = false, logger: Logger? = nil
  ) async -> ServerFunctionResponse where Body.Element == [UInt8] {
    let context = ServerContext(request: head, functionID: id, logger: logger ?? configuration.logger)
    let crossOrigin = originRule.crossOrigin(of: head)

    // Before the route: otherwise a page of another origin could not learn that its function is gone.
    if let crossOrigin, head.method == .options, head.headerFields[.accessControlRequestMethod] != nil {
      return response(
        ServerReply(status: .noContent, headers: preflightHeaders(for: head)), context: context,
        crossOrigin: crossOrigin)
    }

    let reply: ServerReply
    do {
      let function = try route(head, id: id, hasClientCertificate: hasClientCertificate)
      reply = await answer(function, context: context, body: body)
    } catch {
      context.logger.debug("A request was refused.", metadata: ["code": .string(error.code)])
      reply = ServerReply(error)
    }
    return response(reply, context: context, crossOrigin: crossOrigin)
  }

  /// The steps that look at nothing but the head.
  private func route(
    _ head: HTTPRequest, id: String, hasClientCertificate: Bool
  ) throws(Problem) -> ServerFunction {
    guard let function = functions[id] else { throw .unknownFunction }
    guard head.method == .post else { throw .methodNotAllowed }
    try ContentRule.check(head)
    do throws(OriginRule.Refusal) {
      try originRule.check(head, hasClientCertificate: hasClientCertificate)
    } catch {
      throw .originRefused(error)
    }
    return function
  }

  /// The steps from the middleware on. Whatever they throw becomes a reply here.
  private func answer<Body: AsyncSequence & Sendable>(
    _ function: ServerFunction, context: ServerContext, body: Body
  ) async -> ServerReply where Body.Element == [UInt8] {
    do {
      return try await ServerContext.$current.withValue(context) {
        try await Deadline.run(milliseconds: Deadline.milliseconds(in: context.request)) {
          try await runMiddleware(configuration.middleware[...], context: context) { context in
            try await call(function, context: context, body: body)
          }
        }
      }
    } catch {
      return ErrorReply.reply(to: error, from: function, context: context)
    }
  }

  private func runMiddleware(
    _ middleware: ArraySlice<any ServerFunctionMiddleware>, context: ServerContext,
    last: @escaping @Sendable (ServerContext) async throws -> ServerReply
  ) async throws -> ServerReply {
    guard let first = middleware.first else { return try await last(context) }
    return try await first.respond(to: context) { context in
      try await runMiddleware(middleware.dropFirst(), context: context, last: last)
    }
  }

  private func call<Body: AsyncSequence & Sendable>(
    _ function: ServerFunction, context: ServerContext, body: Body
  ) async throws -> ServerReply where Body.Element == [UInt8] {
    try await function.guard?(context)
    let limit = function.bodyLimit ?? configuration.limits.bodySize
    let bytes = try await BodyReader.read(body, of: context.request, limit: limit)
    // 512 is where Foundation's decoder gives up, with an error of its own.
    let limits = WireLimits(depth: min(max(configuration.limits.depth, 1), 512))
    guard function.isStream else {
      return try await function.body(ServerCall(context: context, body: bytes, limits: limits))
    }
    return try await StreamedCall.reply(from: function, configuration.streams) { events in
      ServerCall(context: context, body: bytes, limits: limits, events: events)
    }
  }

  // MARK: The reply

  private func response(
    _ reply: ServerReply, context: ServerContext, crossOrigin: String?
  ) -> ServerFunctionResponse {
    var headers = context.responseHeaders
    for field in reply.headers { headers[field.name] = field.value }
    headers[.contentType] = reply.contentType
    headers[.contentLength] = nil
    headers[.cacheControl] = "no-store"
    headers[.xContentTypeOptions] = "nosniff"
    headers[.accessControlAllowOrigin] = crossOrigin
    headers[.accessControlAllowCredentials] = crossOrigin == nil ? nil : "true"
    headers[.accessControlExposeHeaders] = crossOrigin == nil ? nil : "Retry-After"
    headers[.vary] = "Origin"
    return ServerFunctionResponse(
      head: HTTPResponse(status: reply.status, headerFields: headers),
      body: context.request.method == .head ? [] : reply.body, stream: reply.stream)
  }

  private func preflightHeaders(for head: HTTPRequest) -> HTTPFields {
    var headers: HTTPFields = [.accessControlAllowMethods: "POST", .accessControlMaxAge: "600"]
    // A listed origin is trusted with every header: applications add their own, such as Authorization.
    let wished = (head.headerFields[.accessControlRequestHeaders] ?? "").split(separator: ",").map {
      $0.filter { $0 != " " && $0 != "\t" }
    }
    let names = wished.filter { !$0.isEmpty && $0.utf8.allSatisfy(ResponseCookie.isToken) }
    if !names.isEmpty { headers[.accessControlAllowHeaders] = names.joined(separator: ", ") }
    return headers
  }
}
