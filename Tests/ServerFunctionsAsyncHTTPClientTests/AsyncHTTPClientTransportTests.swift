#if AsyncHTTPClient
  import AsyncHTTPClient
  import Foundation
  import ServerFunctionsAsyncHTTPClient
  import ServerFunctionsClient
  import ServerFunctionsWire
  import Testing

  /// Calls over a real connection.
  struct AsyncHTTPClientTransportTests {
    private func caller(
      _ server: LoopbackServer, transport: AsyncHTTPClientTransport = .asyncHTTPClient,
      configuration: ClientConfiguration = ClientConfiguration()
    ) throws -> ServerFunctionCaller {
      ServerFunctionCaller(
        base: "/_server", baseURL: try #require(URL(string: "http://127.0.0.1:\(server.port)/app")),
        transport: transport, configuration: configuration)
    }

    private func failure(
      _ caller: ServerFunctionCaller
    ) async -> ServerFunctionError<Never>? {
      do throws(ServerFunctionError<Never>) {
        try await caller.call("publish", signature: "0", arguments: CallArguments())
        return nil
      } catch {
        return error
      }
    }

    @Test func `A call goes out as one POST and its value comes back`() async throws {
      try await LoopbackServer.run(answering: .init(200, ["Content-Type": "application/json"], #"["a","b"]"#)) {
        server in
        let arguments = CallArguments { writer throws(WireFailure) in
          writer.key("limit")
          writer.int(3)
        }
        let value = try await caller(server).call(
          "names", signature: "0123", arguments: arguments,
          returning: { reader throws(WireFailure) in try reader.array(String.init(wire:)) })
        #expect(value == ["a", "b"])
        let request = try #require(server.requests.first)
        #expect(server.requests.count == 1)
        #expect(request.method == "POST")
        #expect(request.path == "/app/_server/names")
        #expect(request.headers["host"] == "127.0.0.1:\(server.port)")
        #expect(request.headers["content-type"] == "application/json")
        #expect(request.headers["content-length"] == "11")
        #expect(request.headers["sf-client"] == "sfgen-swift")
        #expect(request.headers["sf-signature"] == "0123")
        #expect(request.body == #"{"limit":3}"#)
      }
    }

    @Test func `A problem comes back with its headers`() async throws {
      let headers = ["Content-Type": "application/problem+json", "Retry-After": "7"]
      try await LoopbackServer.run(answering: .init(429, headers, #"{"code":"rate-limited"}"#)) { server in
        guard case .problem(let problem) = try await failure(caller(server)) else {
          Issue.record("The problem did not arrive.")
          return
        }
        #expect(problem == Problem(status: 429, code: "rate-limited", retryAfter: .seconds(7)))
      }
    }

    @Test func `A redirect is not followed`() async throws {
      try await LoopbackServer.run(answering: .init(307, ["Location": "/elsewhere"], "")) { server in
        guard case .notAServerFunction(let reply) = try await failure(caller(server)) else {
          Issue.record("The reply was taken for one of a server function.")
          return
        }
        #expect(reply.status == 307)
        #expect(server.requests.count == 1)
      }
    }

    @Test func `A redirect that a client of one's own follows ends in an error`() async throws {
      let redirect = LoopbackServer.Answer(302, ["Location": "/elsewhere"], "")
      let client = HTTPClient(configuration: .init(redirectConfiguration: .follow(max: 3, allowCycles: false)))
      try await LoopbackServer.run(answering: redirect, then: .init(204, [:], "")) { server in
        guard
          case .notAServerFunction(let reply) = try await failure(caller(server, transport: .asyncHTTPClient(client)))
        else {
          Issue.record("The reply was taken for one of a server function.")
          return
        }
        #expect(reply.status == 204)
      }
      try await client.shutdown()
    }

    @Test func `A server that does not answer in time ends the call`() async throws {
      try await LoopbackServer.run(answering: nil) { server in
        let configuration = ClientConfiguration(timeout: .milliseconds(100))
        guard case .transport(let reason) = try await failure(caller(server, configuration: configuration)) else {
          Issue.record("The call did not end.")
          return
        }
        #expect(reason is CallTimedOut)
      }
    }

    @Test func `A server that is not there is a transport error at once`() async throws {
      var closed: LoopbackServer?
      try await LoopbackServer.run(answering: nil) { closed = $0 }
      let server = try #require(closed)
      guard case .transport(let reason) = await failure(try caller(server)) else {
        Issue.record("The call did not end.")
        return
      }
      #expect(!(reason is CallTimedOut))
    }
  }
#endif
