import HTTPTypes
import ServerFunctions
import Synchronization
import Testing

/// Nothing is read for a request that an earlier step refuses.
struct OrderOfWorkTests {
  /// A gibibyte, should anything ask for it.
  private func huge() -> CountingBody { CountingBody([UInt8](repeating: 0x20, count: 1024), repetitions: 1_048_576) }

  static let refusals: [(String, HTTPRequest.Method, HTTPFields, Int, String)] = [
    ("unknown", .post, [:], 404, "unknown-function"),
    ("note", .put, [:], 405, "method-not-allowed"), ("note", .get, [:], 405, "method-not-allowed"),
    ("note", .post, [.contentType: "text/plain"], 415, "unsupported-media-type"),
    ("note", .post, [.contentType: "application/x-www-form-urlencoded"], 415, "unsupported-media-type"),
    ("note", .post, [.contentType: "application/json; charset=latin1"], 415, "unsupported-media-type"),
    ("note", .post, [.contentEncoding: "gzip"], 415, "unsupported-media-type"),
    ("note", .post, [.origin: "https://evil.com"], 403, "origin-refused"),
    ("secret", .post, [:], 401, "unauthenticated"),
    ("note", .post, [.contentLength: "1048577"], 413, "body-too-large"),
    ("note", .post, [.contentLength: "4294967296"], 413, "body-too-large"),
    ("note", .post, [.contentLength: String(repeating: "9", count: 40)], 413, "body-too-large"),
    ("small", .post, [.contentLength: "17"], 413, "body-too-large"),
  ]

  @Test(arguments: refusals)
  func `A request is refused without a look at its body`(
    id: String, method: HTTPRequest.Method, headers: HTTPFields, status: Int, code: String
  ) async {
    let body = huge()
    let response = await Exchange().send(id, body, method: method, headers: Exchange.json.merging(headers))
    #expect(response.head.status.code == status)
    #expect(response.code == code)
    #expect(body.reads == 0)
  }

  @Test func `An earlier step's refusal is the one that is answered`() async {
    let everything: HTTPFields = [
      .contentType: "text/plain", .origin: "https://evil.com", .contentLength: "99999999",
    ]
    let exchange = Exchange()
    #expect(await exchange.send("unknown", method: .get, headers: everything).head.status.code == 404)
    #expect(await exchange.send("secret", method: .get, headers: everything).head.status.code == 405)
    #expect(await exchange.send("secret", headers: everything).head.status.code == 415)
    let json = everything.merging(Exchange.json)
    #expect(await exchange.send("secret", headers: json).head.status.code == 403)
    let local = json.merging([.origin: "https://example.com"])
    #expect(await exchange.send("secret", headers: local).head.status.code == 401)
    #expect(await exchange.send("note", headers: local).head.status.code == 413)
  }

  @Test func `A body without a declared length is read up to the limit and no further`() async {
    let body = huge()
    let response = await Exchange().send("note", body)
    #expect(response.head.status.code == 413)
    #expect(response.json["limit"] as? String == "bodySize")
    #expect(response.json["value"] as? Int == 1_048_576)
    #expect(body.reads == 1025)
  }

  @Test func `A function's own limit counts, and a body of just that size passes`() async {
    let fits = await Exchange().send("small", CountingBody("{          }    "))
    #expect(fits.head.status == .noContent)
    let exceeds = await Exchange().send("small", CountingBody("{          }     "))
    #expect(exceeds.json["value"] as? Int == 16)
    var exchange = Exchange()
    exchange.configuration.limits.bodySize = 3
    #expect(await exchange.send("note", CountingBody("{  }")).head.status.code == 413)
  }

  @Test func `A body needs a content type, and no body needs none`() async {
    let none = await Exchange().send("note", CountingBody(""), headers: [:])
    #expect(none.head.status == .ok)
    let declared = CountingBody("{}")
    #expect(await Exchange().send("note", declared, headers: [.contentLength: "2"]).head.status.code == 415)
    #expect(declared.reads == 0)
    // A body of no declared length may be empty, so it is read, but no further than the first chunk.
    for headers in [[.transferEncoding: "chunked"], [:]] as [HTTPFields] {
      let body = huge()
      #expect(await Exchange().send("note", body, headers: headers).head.status.code == 415)
      #expect(body.reads == 1)
      #expect(await Exchange().send("note", CountingBody(""), headers: headers).head.status == .ok)
    }
  }

  @Test func `Middleware runs outside the guard, in order, before the body is read`() async {
    let log = Log()
    var exchange = Exchange()
    let body = CountingBody("{}")
    exchange.table = ExampleTable(guard: { context in
      log.append("guard \(context.caller(as: String.self) ?? "nobody") \(body.reads)")
    })
    exchange.configuration.middleware = [Recorder(name: "a", log: log), Recorder(name: "b", log: log)]
    let response = await exchange.send("secret", body)
    #expect(response.text == #""the secret""#)
    #expect(log.entries == ["a", "b", "guard b 0", "b 200", "a 200"])
  }

  @Test func `A middleware refuses before guard and body`() async {
    var exchange = Exchange()
    let log = Log()
    exchange.table = ExampleTable(guard: { _ in log.append("guard") })
    exchange.configuration.middleware = [Refuser()]
    let body = huge()
    let response = await exchange.send("secret", body)
    #expect(response.code == "forbidden")
    #expect(body.reads == 0)
    #expect(log.entries.isEmpty)
  }
}

final class Log: Sendable {
  private let state = Mutex<[String]>([])
  var entries: [String] { state.withLock { $0 } }
  func append(_ entry: String) { state.withLock { $0.append(entry) } }
}

private struct Recorder: ServerFunctionMiddleware {
  let name: String
  let log: Log

  func respond(
    to context: ServerContext, next: @Sendable (ServerContext) async throws -> ServerReply
  ) async throws -> ServerReply {
    log.append(name)
    context.setCaller(name)
    let reply = try await next(context)
    log.append("\(name) \(reply.status.code)")
    return reply
  }
}

private struct Refuser: ServerFunctionMiddleware {
  func respond(
    to context: ServerContext, next: @Sendable (ServerContext) async throws -> ServerReply
  ) async throws -> ServerReply {
    throw Problem.forbidden
  }
}
