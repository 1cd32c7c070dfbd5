#if Hummingbird
  internal import HTTPTypes
  public import Hummingbird
  public import ServerFunctions

  extension RouterMethods {
    /// Mounts server functions: each is reached with POST at its table's base and its id.
    ///
    /// ```swift
    /// router.addServerFunctions(
    ///   AppServerFunctions(guards: AppGuards()), configuration: .init(origins: ["https://example.com"]))
    /// ```
    ///
    /// Tables that share a base go into one call, since a router takes a path only once. Middleware that was added to the
    /// router before runs before the server functions' own.
    @discardableResult
    public func addServerFunctions(
      _ tables: any ServerFunctionTable..., configuration: ServerFunctionsConfiguration = .init()
    ) -> Self {
      var bases: [String] = []
      for table in tables where !bases.contains(table.base) { bases.append(table.base) }
      for base in bases {
        let dispatcher = ServerFunctionDispatcher(
          base: base, functions: tables.filter { $0.base == base }.flatMap(\.functions), configuration: configuration)
        mount(dispatcher, shutdownGrace: configuration.streams.shutdownGrace)
      }
      return self
    }

    /// Every method is mounted, so that a wrong one is answered with the problem `method-not-allowed`, not as not found.
    private func mount(_ dispatcher: ServerFunctionDispatcher, shutdownGrace: Duration) {
      let methods: [HTTPRequest.Method] = [
        .get, .head, .post, .put, .delete, .connect, .options, .trace, .patch,
      ]
      for method in methods {
        on(RouterPath(dispatcher.base), method: method) { request, context in
          try await dispatcher.respond(to: request, rawID: "", context: context, shutdownGrace: shutdownGrace)
        }
        on(RouterPath(dispatcher.base + "/**"), method: method) { request, context in
          let rawID = context.parameters.getCatchAll().joined(separator: "/")
          return try await dispatcher.respond(
            to: request, rawID: rawID, context: context, shutdownGrace: shutdownGrace)
        }
      }
    }
  }

  extension ServerFunctionDispatcher {
    fileprivate func respond(
      to request: Request, rawID: String, context: some RequestContext, shutdownGrace: Duration
    ) async throws -> Response {
      // The router drops empty components: a path that is not written as the function's own names no function.
      let path = request.uri.path
      let isExact = path.hasSuffix("/" + rawID) && !path.hasSuffix("//" + rawID)
      let reply = await respond(
        to: request.head, id: isExact ? FunctionPath.decoded(rawID) ?? "" : "",
        body: request.body.map { Array($0.readableBytesView) }, logger: context.logger)
      if let stream = reply.stream {
        let headers = request.headersOfStream(reply.head.headerFields)
        return Response(
          status: reply.head.status, headers: headers,
          body: ResponseBody(stream, of: request, shutdownGrace: shutdownGrace))
      }
      return Response(
        status: reply.head.status, headers: reply.head.headerFields,
        body: reply.body.isEmpty ? .init() : .init(byteBuffer: ByteBuffer(bytes: reply.body)))
    }
  }
#endif
