#if AsyncHTTPClient && canImport(FoundationNetworking)
  import Foundation
  import FoundationNetworking
  import HTTPTypes
  import ServerFunctionsClient
  import ServerFunctionsWire
  import Testing

  /// The transport of Apple's platforms, compiled here with Foundation's own `URLSession` for Linux.
  @Suite(.timeLimit(.minutes(5))) struct URLSessionTransportTests {
    private func caller(
      _ server: LoopbackServer, configuration: ClientConfiguration = ClientConfiguration()
    ) throws -> ServerFunctionCaller {
      ServerFunctionCaller(
        base: "/_server", baseURL: try #require(URL(string: "http://127.0.0.1:\(server.port)")),
        transport: .urlSession(.ephemeral), configuration: configuration)
    }

    private func failure(_ caller: ServerFunctionCaller) async -> ServerFunctionError<Never>? {
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
        let value = try await caller(server).call(
          "names", signature: "0123", arguments: CallArguments(),
          returning: { reader throws(WireFailure) in try reader.array(String.init(wire:)) })
        #expect(value == ["a", "b"])
        let request = try #require(server.requests.first)
        #expect(server.requests.count == 1)
        #expect(request.method == "POST")
        #expect(request.path == "/_server/names")
        #expect(request.headers["content-type"] == "application/json")
        #expect(request.headers["sf-signature"] == "0123")
        #expect(request.body == "{}")
      }
    }

    @Test func `A reply of many chunks arrives whole`() async throws {
      let text = String(repeating: "0123456789abcdef", count: 200_000)
      try await LoopbackServer.run(answering: .init(200, ["Content-Type": "application/json"], "\"\(text)\"")) {
        server in
        let value = try await caller(server).call(
          "text", signature: "0", arguments: CallArguments(),
          returning: { reader throws(WireFailure) in try reader.string() })
        #expect(value == text)
      }
    }

    @Test func `A body that is taken late arrives whole, and one that is let go ends its request`() async throws {
      let text = String(repeating: "0123456789abcdef", count: 400_000)
      try await LoopbackServer.run(answering: .init(200, ["Content-Type": "application/json"], text)) { server in
        let transport = URLSessionTransport(.ephemeral)
        let request = HTTPRequest(
          method: .post, scheme: "http", authority: "127.0.0.1:\(server.port)", path: "/_server/text")
        var received = 0
        let reply = try await transport.send(request, body: [])
        try await Task.sleep(for: .milliseconds(200))
        for try await chunk in reply.body { received += chunk.count }
        #expect(received == text.utf8.count)
        // Let go at once, a second reply ends without an error and without a hang.
        _ = try await transport.send(request, body: [])
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

    @Test func `A server that does not answer in time ends the call`() async throws {
      try await LoopbackServer.run(answering: nil) { server in
        let caller = try caller(server, configuration: ClientConfiguration(timeout: .milliseconds(100)))
        guard case .transport(let error) = await failure(caller) else {
          Issue.record("The call did not end with an error of the transport.")
          return
        }
        #expect(error is CallTimedOut)
      }
    }

    @Test func `A server that is not there is a transport error`() async throws {
      let caller = ServerFunctionCaller(
        base: "/_server", baseURL: try #require(URL(string: "http://127.0.0.1:1")), transport: .urlSession)
      guard case .transport = await failure(caller) else {
        Issue.record("The call did not end with an error of the transport.")
        return
      }
    }
  }
#endif
