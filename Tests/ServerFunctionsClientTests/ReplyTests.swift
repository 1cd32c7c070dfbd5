import Foundation
import HTTPTypes
import ServerFunctionsClient
import ServerFunctionsWire
import Testing

private enum PostError: Error, Codable, Hashable, Sendable {
  case emptyTitle
  case tooLong(limit: Int)
}

private struct Post: Codable, Hashable, Sendable {
  var title: String
  var date: Date
}

extension PostError {
  init(wire reader: inout WireReader) throws(WireFailure) { self = try reader.decodable(Self.self) }
}

extension Post {
  init(wire reader: inout WireReader) throws(WireFailure) { self = try reader.decodable(Self.self) }
}

/// Every row of the table of replies, and what is in none.
struct ReplyTests {
  private func failure(
    _ status: Int, _ contentType: String?, _ body: String, headers: HTTPFields = [:]
  ) async -> ServerFunctionError<PostError>? {
    await failure(of: RecordingTransport(status, contentType, body, headers: headers))
  }

  private func failure(of transport: RecordingTransport) async -> ServerFunctionError<PostError>? {
    do throws(ServerFunctionError<PostError>) {
      _ = try await caller(transport).call(
        "createPost", signature: "0", arguments: CallArguments(), returning: Post.init(wire:),
        throwing: PostError.init(wire:))
      return nil
    } catch {
      return error
    }
  }

  private func caller(
    _ transport: some ServerFunctionTransport, _ configuration: ClientConfiguration = ClientConfiguration()
  ) throws(ServerFunctionError<PostError>) -> ServerFunctionCaller {
    guard let url = URL(string: "https://example.com") else { throw .cancelled }
    return ServerFunctionCaller(
      base: "/_server", baseURL: url, transport: transport, configuration: configuration)
  }

  @Test(arguments: ["application/json", "application/json; charset=utf-8", "Application/JSON ;charset=utf-8"])
  func `A value arrives as JSON`(_ contentType: String) async throws {
    let transport = RecordingTransport(200, contentType, #"{"title":"One","date":"2026-11-24T14:34:50.250Z"}"#)
    let post = try await caller(transport).call(
      "createPost", signature: "0", arguments: CallArguments(), returning: Post.init(wire:),
      throwing: PostError.init(wire:))
    #expect(post == Post(title: "One", date: Date(timeIntervalSince1970: 1_795_530_890.25)))
  }

  @Test func `A missing optional value arrives as null`() async throws {
    let post = try await caller(RecordingTransport(200, "application/json", "null")).call(
      "find", signature: "0", arguments: CallArguments(),
      returning: { reader throws(WireFailure) in try reader.optional(Post.init(wire:)) })
    #expect(post == nil)
  }

  @Test func `Nothing arrives as 204`() async throws {
    try await caller(RecordingTransport(204, nil, "")).call(
      "publish", signature: "0", arguments: CallArguments(), throwing: PostError.init(wire:))
  }

  @Test func `A typed error arrives as a value`() async {
    let body = #"{"type":"about:blank","status":422,"code":"error","value":{"tooLong":{"limit":9}}}"#
    guard case .thrown(let error) = await failure(422, "application/problem+json", body) else {
      Issue.record("The error did not arrive.")
      return
    }
    #expect(error == .tooLong(limit: 9))
  }

  @Test func `A typed error may have a status of its own`() async {
    let body = #"{"code":"error","value":{"emptyTitle":{}}}"#
    guard case .thrown(.emptyTitle) = await failure(404, "application/problem+json", body) else {
      Issue.record("The error did not arrive.")
      return
    }
  }

  @Test func `A typed error of another version of the function is a problem`() async {
    let body = #"{"code":"error","value":{"unheardOf":{}}}"#
    guard case .problem(let problem) = await failure(422, "application/problem+json", body) else {
      Issue.record("The problem did not arrive.")
      return
    }
    #expect(problem == Problem(status: 422, code: "error"))
  }

  @Test func `A function that throws nothing can have a problem with the code of an error`() async throws {
    let transport = RecordingTransport(422, "application/problem+json", #"{"code":"error","value":1}"#)
    do throws(ServerFunctionError<Never>) {
      try await caller(transport, for: Never.self).call(
        "publish", signature: "0", arguments: CallArguments())
      Issue.record("The call succeeded.")
    } catch {
      guard case .problem(let problem) = error else {
        Issue.record("The problem did not arrive.")
        return
      }
      #expect(problem.code == "error")
    }
  }

  private func caller<Thrown>(
    _ transport: RecordingTransport, for: Thrown.Type
  ) throws(ServerFunctionError<Thrown>) -> ServerFunctionCaller {
    do { return try caller(transport) } catch { throw .cancelled }
  }

  @Test func `A problem arrives with all its members`() async {
    let body = """
      {"type":"about:blank","title":"Wrong","status":400,"detail":"Two of them","code":"invalid-arguments","id":"abc",
      "failures":[{"path":"tags[3].name","expected":"a string"},{"path":"title","expected":"a value"}]}
      """
    let reply = await failure(400, "application/problem+json", body, headers: [.retryAfter: "7"])
    guard case .problem(let problem) = reply else {
      Issue.record("The problem did not arrive.")
      return
    }
    #expect(
      problem
        == Problem(
          status: 400, code: "invalid-arguments", title: "Wrong", detail: "Two of them",
          invalidArguments: [
            .init(path: "tags[3].name", expected: "a string"), .init(path: "title", expected: "a value"),
          ], id: "abc", retryAfter: .seconds(7)))
  }

  @Test func `The reply's own status counts, not what the document says`() async {
    guard
      case .problem(let problem) = await failure(500, "application/problem+json", #"{"status":200,"code":"internal"}"#)
    else {
      Issue.record("The problem did not arrive.")
      return
    }
    #expect(problem.status == 500)
  }

  @Test(
    arguments: [
      // A proxy, a captive portal, a server that is not ours.
      (200, "text/html; charset=utf-8", "<!doctype html><title>Sign in</title>"),
      (404, "text/html", "<h1>Not Found</h1>"),
      (502, nil, ""),
      (500, "application/json", #"{"error":"no"}"#),
      (301, nil, ""), (302, "application/json", #"{"title":"One","date":"2026-11-24T14:34:50.250Z"}"#),
      // What looks like an answer and is none.
      (204, nil, ""),
      (201, "application/json", #"{"title":"One","date":"2026-11-24T14:34:50.250Z"}"#),
      (200, nil, #"{"title":"One","date":"2026-11-24T14:34:50.250Z"}"#),
      (200, "application/jsonp", #"{"title":"One","date":"2026-11-24T14:34:50.250Z"}"#),
      (200, "application/problem+json", #"{"code":"error","value":{"emptyTitle":{}}}"#),
      (400, "application/problem+json", #"{"title":"A problem of another API"}"#),
      (400, "application/problem+json", "not JSON"),
      (200, "application/json", ""),
      (200, "application/json", #"{"title":"One"}"#),
      (200, "application/json", #"{"title":"One","title":"Two","date":"2026-11-24T14:34:50.250Z"}"#),
      (200, "application/json", "<!doctype html>"),
      (200, "application/json", String(repeating: "[", count: 100_000)),
    ] as [(Int, String?, String)])
  func `Anything else is never a value`(_ status: Int, _ contentType: String?, _ body: String) async {
    guard case .notAServerFunction(let reply) = await failure(status, contentType, body) else {
      Issue.record("The reply was taken for one of a server function.")
      return
    }
    #expect(reply.status == status)
    #expect(reply.contentType == contentType)
    #expect(!reply.detail.isEmpty)
  }

  @Test(arguments: [200, 201, 302, 404])
  func `A function that returns nothing is answered with 204 alone`(_ status: Int) async throws {
    await #expect {
      try await caller(RecordingTransport(status, "application/json", "null")).call(
        "publish", signature: "0", arguments: CallArguments(), throwing: PostError.init(wire:))
    } throws: { error in
      guard case ServerFunctionError<PostError>.notAServerFunction = error else { return false }
      return true
    }
  }

  @Test func `A reply that a redirect led to is never a value`() async {
    let transport = RecordingTransport {
      var reply = TransportReply(200, "application/json", #"{"title":"One","date":"2026-11-24T14:34:50.250Z"}"#)
      reply.followedRedirect = true
      return reply
    }
    guard case .notAServerFunction = await failure(of: transport) else {
      Issue.record("The reply was taken for one of a server function.")
      return
    }
  }

  @Test func `A result of another version names the place where it differs`() async {
    guard case .notAServerFunction(let reply) = await failure(200, "application/json", #"{"title":1,"date":null}"#)
    else {
      Issue.record("The reply was taken for one of a server function.")
      return
    }
    #expect(reply.detail == "expected a string at title")
  }
}
