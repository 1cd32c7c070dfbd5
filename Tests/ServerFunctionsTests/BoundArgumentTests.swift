import HTTPTypes
import Logging
import ServerFunctions
import ServerFunctionsWire
import Testing

/// What a page has for a nested function: only this server's, for this function and caller, and for a time.
@Suite(.serialized) struct BoundArgumentTests {
  @Test func `What is sealed comes back to the function that it was sealed for`() async throws {
    let bound = try #require(try page(sealed: 7).bound)
    let response = await call("page.save", bound: bound)
    #expect(response.head.status == .ok)
    #expect(response.text == #""7 Ada 2""#)
  }

  @Test func `A reference holds no character that HTML, JSON or a URL would escape`() throws {
    let action = try page(sealed: 7)
    #expect(action.path == "/_server/page.save")
    let plain = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")
    #expect(try #require(action.bound).allSatisfy { plain.contains($0) })
  }

  @Test func `What is sealed has no length that says something`() throws {
    let lengths = try [7, 70_000_000].map { try page(sealed: $0).bound?.utf8.count }
    #expect(lengths[0] == lengths[1])
  }

  @Test func `A caller is told by bytes, and not by what looks alike`() async throws {
    let bound = try page(sealed: 7, for: .only("\u{E9}")).bound
    #expect(await call("page.save", bound: bound, caller: "\u{E9}").head.status == .ok)
    #expect(await call("page.save", bound: bound, caller: "e\u{301}").head.status == .forbidden)
  }

  @Test func `A token for one function is refused by another, and the log says why`() async throws {
    let log = Log()
    let response = await call("page.delete", bound: try page(sealed: 7).bound, log: log)
    #expect(response.head.status == .forbidden)
    #expect(response.code == "forbidden")
    #expect(!response.text.contains("Ada"))
    #expect(log.entries.contains { $0.contains("for another function") && $0.contains("function=page.delete") })
  }

  @Test func `A token with any character changed, taken away or added is refused`() async throws {
    let bound = try #require(try page(sealed: 7).bound)
    for index in bound.indices {
      var changed = bound
      changed.replaceSubrange(index...index, with: bound[index] == "A" ? "B" : "A")
      #expect(await call("page.save", bound: changed).head.status == .forbidden)
    }
    for changed in [String(bound.dropLast()), bound + "A", bound + "=", "", "é", String(repeating: "A", count: 10_000)]
    {
      #expect(await call("page.save", bound: changed).head.status == .forbidden)
    }
  }

  @Test(arguments: [nil, "grace", ""])
  func `A token for a caller is refused from any other`(caller: String?) async throws {
    let bound = try #require(try page(sealed: 7, for: .only("ada")).bound)
    #expect(await call("page.save", bound: bound, caller: "ada").head.status == .ok)
    #expect(await call("page.save", bound: bound, caller: User(callerID: "ada")).head.status == .ok)
    let response = await call("page.save", bound: bound, caller: caller)
    #expect(response.code == "forbidden")
  }

  @Test func `A token whose time is over says so`() async throws {
    let bound = try #require(try page(sealed: 7, lifetime: .milliseconds(-1)).bound)
    let response = await call("page.save", bound: bound)
    #expect(response.head.status == .conflict)
    #expect(response.code == "stale-arguments")
    #expect(response.json["detail"] as? String == "Load the page again.")
  }

  @Test func `A token of another version of the function says that it is old`() async throws {
    let bound = try #require(try page(sealed: 7, signature: "older").bound)
    #expect(await call("page.save", bound: bound).code == "stale-arguments")
  }

  @Test func `Without a token the argument is missing`() async throws {
    let response = await call("page.save", bound: nil)
    #expect(response.code == "invalid-arguments")
    #expect(response.failures == ["$bound": "a string, but it is missing"])
  }

  @Test func `A page that is made before its table is told what to do`() {
    #expect {
      try ServerAction(path: "", signature: "", module: "Nowhere", caller: .anybody) { _ in }
    } throws: { error in
      "\(error)".contains("Make its NowhereServerFunctions before the first page.")
    }
  }

  @Test func `A value without a form on the wire is named`() {
    BoundArguments.seal(of: "Test", with: TestSealer())
    #expect {
      try ServerAction(path: "", signature: "", module: "Test", caller: .anybody) { writer throws(WireFailure) in
        writer.key("when")
        try writer.date(.distantFuture.addingTimeInterval(1e12))
      }
    } throws: { error in
      "\(error)".hasPrefix("when: ")
    }
  }

  // MARK: What a generated file would do

  private func page(
    sealed id: Int, for caller: ServerAction.Caller = .anybody, lifetime: Duration = .seconds(86_400),
    signature: String = "s"
  ) throws -> ServerAction {
    BoundArguments.seal(of: "Test", with: TestSealer(lifetime: lifetime))
    return try ServerAction(
      path: "/_server/page.save", signature: signature, module: "Test", caller: caller
    ) { writer throws(WireFailure) in
      writer.key("id")
      writer.int(id)
      writer.key("name")
      writer.string("Ada")
      writer.key("tags")
      try writer.array(["a", "b"]) { $0.string($1) }
    }
  }

  private func call(
    _ id: String, bound: String?, caller: (any Sendable)? = nil, log: Log = Log()
  ) async -> ServerFunctionResponse {
    var exchange = Exchange()
    exchange.table = NestedTable()
    exchange.configuration.middleware = [Login(caller: caller)]
    exchange.configuration.logger = Logger(label: "test") { _ in RecordingLogHandler(log: log) }
    return await exchange.send(id, CountingBody(bound.map { #"{"$bound":"\#($0)"}"# } ?? "{}"))
  }
}

private struct User: IdentifiedCaller {
  let callerID: String
}

private struct Login: ServerFunctionMiddleware {
  let caller: (any Sendable)?

  func respond(
    to context: ServerContext, next: @Sendable (ServerContext) async throws -> ServerReply
  ) async throws -> ServerReply {
    if let caller { context.setCaller(caller) }
    return try await next(context)
  }
}

/// Keeps everything readable, and notices every change: each byte stands twice.
private struct TestSealer: ArgumentSealer {
  var lifetime = Duration.seconds(60)

  func seal(_ bytes: [UInt8], in context: [UInt8]) throws -> [UInt8] { (context + bytes).flatMap { [$0, ~$0] } }

  func open(_ sealed: [UInt8], in context: [UInt8]) throws -> [UInt8] {
    guard sealed.count.isMultiple(of: 2) else { throw CancellationError() }
    let bytes = stride(from: 0, to: sealed.count, by: 2).map { sealed[$0] }
    guard bytes.flatMap({ [$0, ~$0] }) == sealed, bytes.starts(with: context) else { throw CancellationError() }
    return Array(bytes.dropFirst(context.count))
  }
}

private struct NestedTable: ServerFunctionTable {
  let base = "/_server"

  var functions: [ServerFunction] {
    ["page.save", "page.delete"].map { id in ServerFunction(id: id, signature: "1") { try await stub($0, id: id) } }
  }

  private func stub(_ call: ServerCall, id: String) async throws -> ServerReply {
    var arguments = call.arguments()
    var bound: String?
    while let key = try arguments.nextKey() {
      do throws(WireFailure) {
        switch key {
        case "$bound": bound = try arguments.reader.string()
        default: try arguments.reader.skipValue()
        }
      } catch {
        try arguments.recover(from: error)
      }
    }
    arguments.require("$bound", .string, bound != nil)
    guard let bound, arguments.isValid else { throw arguments.invalid }
    var values = try call.open(bound, with: TestSealer(), path: "/_server/\(id)", module: "Test", signature: "s")
    let number = try values.next("id", Int.init(wire:))
    let name = try values.next("name", String.init(wire:))
    let tags = try values.next("tags") { reader throws(WireFailure) in try reader.array(String.init(wire:)) }
    return try ServerReply.value("\(number) \(name) \(tags.count)") { $0.string($1) }
  }
}
