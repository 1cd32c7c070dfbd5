#if Hummingbird
  import Foundation
  import HTTPTypes
  import Hummingbird
  import HummingbirdTesting
  import Logging
  import ServerFunctions
  import ServerFunctionsHummingbird
  import ServerFunctionsWire
  import Testing

  private struct Table: ServerFunctionTable {
    var base = "/_server"
    var greeting = "Hello"

    var functions: [ServerFunction] {
      [
        ServerFunction(id: "greet", signature: "0123456789abcdef") { [greeting] call in
          let name = try call.text("name")
          ServerContext.current?.setResponseHeader(.contentLanguage, to: "en")
          return try ServerReply.value("\(greeting), \(name)!") { $0.string($1) }
        },
        ServerFunction(id: "Größe.zählen", signature: "1123456789abcdef") { call in
          try ServerReply.value(call.text("text").utf8.count) { $0.int($1) }
        },
        ServerFunction(id: "nothing", signature: "2123456789abcdef") { _ in ServerReply.empty },
      ]
    }
  }

  extension ServerCall {
    /// The one argument that a function of the table takes.
    fileprivate func text(_ name: StaticString) throws -> String {
      var arguments = arguments()
      var text: String?
      while let key = try arguments.nextKey() {
        do throws(WireFailure) {
          switch key {
          case name: text = try arguments.reader.string()
          default: try arguments.reader.skipValue()
          }
        } catch {
          try arguments.recover(from: error)
        }
      }
      arguments.require(name, .string, text != nil)
      guard let text, arguments.isValid else { throw arguments.invalid }
      return text
    }
  }

  struct HummingbirdTests {
    private let json: HTTPFields = [.contentType: "application/json"]

    private func application(
      _ table: Table = Table(), configuration: ServerFunctionsConfiguration = .init()
    ) -> some ApplicationProtocol {
      let router = Router()
      router.addServerFunctions(table, configuration: configuration)
      router.get("page") { _, _ in "a page" }
      return Application(
        router: router, configuration: .init(address: .hostname("127.0.0.1", port: 0)),
        logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    }

    @Test(arguments: [TestingSetup.router, .live])
    func `A function is called over a router and over a real connection`(setup: TestingSetup) async throws {
      try await application().test(setup) { client in
        try await client.execute(
          uri: "/_server/greet", method: .post, headers: json, body: ByteBuffer(string: #"{"name":"Ada"}"#)
        ) { response in
          #expect(response.status == .ok)
          #expect(String(buffer: response.body) == #""Hello, Ada!""#)
          #expect(response.headers[.contentType] == "application/json")
          #expect(response.headers[.contentLength] == "13")
          #expect(response.headers[.contentLanguage] == "en")
          #expect(response.headers[.cacheControl] == "no-store")
        }
        try await client.execute(uri: "/_server/nothing", method: .post) { response in
          #expect(response.status == .noContent)
          #expect(response.body.readableBytes == 0)
        }
        try await client.execute(uri: "/page", method: .get) { response in
          #expect(String(buffer: response.body) == "a page")
        }
      }
    }

    @Test(arguments: [TestingSetup.router, .live])
    func `Every other method is answered with 405 and what is allowed`(setup: TestingSetup) async throws {
      try await application().test(setup) { client in
        for method in [HTTPRequest.Method.get, .put, .delete, .patch, .options, .head] {
          try await client.execute(uri: "/_server/greet", method: method) { response in
            #expect(response.status == .methodNotAllowed, "\(method)")
            #expect(response.headers[.allow] == "POST", "\(method)")
          }
        }
      }
    }

    @Test(arguments: [
      "__proto__", "constructor", "toString", "", "/", "../x", "..%2fgreet", "greet/", "greet/x", "/greet", "%00", "%",
      "%zz", "%ff%fe", "greet%20", "Greet", "gr%C3%A9et", ".", "%2e", "**", ":id", "{id}", "*",
      String(repeating: "a", count: 10_240), String(repeating: "a/", count: 2000),
    ])
    func `An id that is no function's is an unknown function`(id: String) async throws {
      try await application().test(.router) { client in
        try await client.execute(
          uri: "/_server/" + id, method: .post, headers: json, body: ByteBuffer(string: "{}")
        ) { response in
          #expect(response.status == .notFound)
          #expect(response.headers[.contentType] == "application/problem+json")
          #expect(String(buffer: response.body).contains(#""code":"unknown-function""#))
        }
      }
    }

    @Test func `An id outside ASCII is reached percent-encoded, and a query is no part of it`() async throws {
      try await application().test(.live) { client in
        for uri in ["/_server/Gr%C3%B6%C3%9Fe.z%C3%A4hlen", "/_server/Gr%c3%b6%c3%9fe%2Ez%c3%a4hlen?x=/y"] {
          try await client.execute(
            uri: uri, method: .post, headers: json, body: ByteBuffer(string: #"{"text":"abc"}"#)
          ) { response in
            #expect(String(buffer: response.body) == "3", "\(uri)")
          }
        }
      }
    }

    @Test(arguments: [TestingSetup.router, .live])
    func `A body above the limit is refused, and the server goes on`(setup: TestingSetup) async throws {
      try await application().test(setup) { client in
        let large = ByteBuffer(string: #"{"text":""# + String(repeating: "a", count: 2_000_000) + #""}"#)
        try await client.execute(
          uri: "/_server/Gr%C3%B6%C3%9Fe.z%C3%A4hlen", method: .post, headers: json, body: large
        ) { response in
          #expect(response.status == .contentTooLarge)
          #expect(String(buffer: response.body).contains(#""limit":"bodySize","value":1048576"#))
        }
        try await client.execute(
          uri: "/_server/greet", method: .post, headers: json, body: ByteBuffer(string: #"{"name":"Ada"}"#)
        ) { response in
          #expect(response.status == .ok)
        }
      }
    }

    @Test func `A body just below the limit arrives whole over a real connection`() async throws {
      try await application().test(.live) { client in
        let text = ByteBuffer(string: #"{"text":""# + String(repeating: "a", count: 1_000_000) + #""}"#)
        try await client.execute(
          uri: "/_server/Gr%C3%B6%C3%9Fe.z%C3%A4hlen", method: .post, headers: json, body: text
        ) { response in
          #expect(String(buffer: response.body) == "1000000")
        }
      }
    }

    @Test func `A group's prefix stands before the base, and tables of one base share it`() async throws {
      struct Other: ServerFunctionTable {
        let base = "/_server"
        let functions = [
          ServerFunction(id: "other", signature: "3123456789abcdef") { _ in try ServerReply.value(1) { $0.int($1) } },
          ServerFunction(id: "greet", signature: "3123456789abcdef") { _ in
            try ServerReply.value("never") { $0.string($1) }
          },
        ]
      }
      let router = Router()
      router.group("api").addServerFunctions(
        Table(), Other(), Table(base: "/second", greeting: "Bye"),
        configuration: .init(logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }))
      try await Application(router: router).test(.router) { client in
        for (uri, expected) in [
          ("/api/_server/greet", #""Hello, Ada!""#), ("/api/_server/other", "1"),
          ("/api/second/greet", #""Bye, Ada!""#),
        ] {
          try await client.execute(
            uri: uri, method: .post, headers: json, body: ByteBuffer(string: #"{"name":"Ada"}"#)
          ) { response in
            #expect(String(buffer: response.body) == expected, "\(uri)")
          }
        }
      }
    }

    @Test func `Middleware of the router that was added before runs before`() async throws {
      struct Refuse<Context: RequestContext>: RouterMiddleware {
        func handle(
          _ request: Request, context: Context, next: (Request, Context) async throws -> Response
        ) async throws -> Response {
          throw HTTPError(.tooManyRequests)
        }
      }
      let router = Router()
      router.add(middleware: Refuse())
      router.addServerFunctions(Table())
      try await Application(router: router).test(.router) { client in
        try await client.execute(uri: "/_server/nothing", method: .post) { response in
          #expect(response.status == .tooManyRequests)
        }
      }
    }

    @Test func `The host of a real connection is what an origin is compared with`() async throws {
      try await application().test(.live) { client in
        // The testing client names no port in its Host.
        for (origin, status) in [
          ("http://localhost", HTTPResponse.Status.noContent), ("https://evil.com", .forbidden),
        ] {
          try await client.execute(uri: "/_server/nothing", method: .post, headers: [.origin: origin]) { response in
            #expect(response.status == status, "\(origin)")
          }
        }
      }
    }
  }
#endif
