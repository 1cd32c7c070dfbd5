import Foundation
import HTTPTypes
import ServerFunctionsClient
import Testing

struct RequestTests {
  private func sent(
    _ arguments: CallArguments = CallArguments(), to url: String = "https://example.com", base: String = "/_server",
    id: String = "createPost", configuration: ClientConfiguration = ClientConfiguration()
  ) async throws -> RecordingTransport.Sent {
    let transport = RecordingTransport(204, nil, "")
    let caller = ServerFunctionCaller(
      base: base, baseURL: try #require(URL(string: url)), transport: transport, configuration: configuration)
    try await caller.call(id, signature: "0123456789abcdef", arguments: arguments, throwing: Never.self)
    #expect(transport.requests.count == 1)
    return try #require(transport.requests.first)
  }

  @Test func `The arguments are one object, in the order in which they are set`() async throws {
    var arguments = CallArguments()
    arguments.set("title", "A \"quoted\" / näme\n")
    arguments.set("count", 3)
    arguments.set("ratio", 0.5)
    arguments.set("tags", ["a", "b"])
    arguments.set("isDraft", true)
    arguments.set("date", Date(timeIntervalSince1970: 1_795_530_890.25))
    arguments.set("data", Data([0, 255]))
    arguments.set("id", try #require(UUID(uuidString: "e621e1f8-c36c-495a-93fc-0c247a3e6e5f")))
    arguments.set("link", try #require(URL(string: "https://example.com/a/b")))
    arguments.set("note", String?.none)
    arguments.set("infinite", Double.infinity)
    arguments.set("map", ["b": 1, "a": 2])
    #expect(
      try await sent(arguments).body == #"{"title":"A \"quoted\" / näme\n","count":3,"ratio":0.5,"tags":["a","b"],"#
        + #""isDraft":true,"date":"2026-11-24T14:34:50.250Z","data":"AP8=","id":"E621E1F8-C36C-495A-93FC-0C247A3E6E5F","#
        + #""link":"https://example.com/a/b","note":null,"infinite":"Infinity","map":{"a":2,"b":1}}"#)
  }

  @Test func `An argument with a default is left out where it is nil`() async throws {
    var arguments = CallArguments()
    arguments.setIfPresent("tags", [String]?.none)
    arguments.setIfPresent("limit", 3)
    #expect(try await sent(arguments).body == #"{"limit":3}"#)
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
    var arguments = CallArguments()
    arguments.set("when", Date.distantPast.addingTimeInterval(-1e12))
    await #expect {
      _ = try await sent(arguments)
    } throws: { error in
      guard case ServerFunctionError<Never>.transport(let reason) = error else { return false }
      return (reason as? ArgumentNotEncodable)?.key == "when"
    }
  }
}
