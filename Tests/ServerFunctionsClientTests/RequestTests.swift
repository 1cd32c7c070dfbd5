import Foundation
import HTTPTypes
import ServerFunctionsClient
import ServerFunctionsWire
import Testing

struct RequestTests {
  private func sent(
    _ arguments: CallArguments = CallArguments(), to url: String = "https://example.com", base: String = "/_server",
    id: String = "createPost", configuration: ClientConfiguration = ClientConfiguration()
  ) async throws -> RecordingTransport.Sent {
    let transport = RecordingTransport(204, nil, "")
    let caller = ServerFunctionCaller(
      base: base, baseURL: try #require(URL(string: url)), transport: transport, configuration: configuration)
    try await caller.call(id, signature: "0123456789abcdef", arguments: arguments)
    #expect(transport.requests.count == 1)
    return try #require(transport.requests.first)
  }

  @Test func `The arguments are one object, in the order in which they are written`() async throws {
    let arguments = CallArguments { writer throws(WireFailure) in
      writer.key("title")
      writer.string("A \"quoted\" / näme\n")
      writer.key("ratio")
      writer.double(0.5)
      writer.key("date")
      try writer.date(Date(timeIntervalSince1970: 1_795_530_890.25))
      writer.key("note")
      writer.null()
    }
    #expect(
      try await sent(arguments).body
        == #"{"title":"A \"quoted\" / näme\n","ratio":0.5,"date":"2026-11-24T14:34:50.250Z","note":null}"#)
  }

  @Test func `No arguments are an empty object`() async throws {
    #expect(try await sent().body == "{}")
  }

  @Test func `The headers say what the client is and what it expects`() async throws {
    let configuration = ClientConfiguration(timeout: .milliseconds(1500), headers: [.authorization: "Bearer x"])
    let request = try await sent(configuration: configuration).request
    #expect(request.method == .post)
    let headers = Dictionary(uniqueKeysWithValues: request.headerFields.map { ($0.name.canonicalName, $0.value) })
    #expect(
      headers == [
        "content-type": "application/json", "accept": "application/json, application/problem+json",
        "sf-client": "sfgen-swift", "sf-signature": "0123456789abcdef", "sf-timeout": "1500",
        "authorization": "Bearer x",
      ])
  }

  @Test(
    arguments: [
      ("https://example.com", "createPost", "https", "example.com", "/_server/createPost"),
      ("HTTP://localhost:8080/", "Posts.create", "http", "localhost:8080", "/_server/Posts.create"),
      ("https://example.com/app/?q=1#f", "a", "https", "example.com", "/app/_server/a"),
      ("https://user:secret@example.com/%C3%A4/", "ä b/..", "https", "example.com", "/%C3%A4/_server/%C3%A4%20b%2F.."),
      ("http://[::1]:80", "a", "http", "[::1]:80", "/_server/a"),
    ])
  func `The address is the base URL, the base and the function's name`(
    url: String, id: String, scheme: String, authority: String, path: String
  ) async throws {
    let request = try await sent(to: url, id: id).request
    #expect(request.scheme == scheme)
    #expect(request.authority == authority)
    #expect(request.path == path)
  }

  @Test(arguments: ["example.com", "/relative", "mailto:someone"])
  func `A base URL without a host ends the call before anything is sent`(_ url: String) async throws {
    await #expect {
      _ = try await sent(to: url)
    } throws: { error in
      guard case ServerFunctionError<Never>.transport(let reason) = error else { return false }
      return reason is UnusableBaseURL
    }
  }

  @Test func `An argument that has no form on the wire ends the call before anything is sent`() async throws {
    let arguments = CallArguments { writer throws(WireFailure) in
      writer.key("event")
      try writer.beginObject()
      writer.key("days")
      try writer.array([Date.now, Date.distantPast.addingTimeInterval(-1e12)]) { writer, date throws(WireFailure) in
        try writer.date(date)
      }
      writer.endObject()
    }
    await #expect {
      _ = try await sent(arguments)
    } throws: { error in
      guard case ServerFunctionError<Never>.transport(let reason) = error else { return false }
      return (reason as? ArgumentNotEncodable)?.path == "event.days[1]"
    }
  }
}
