import FixtureSupport
import Foundation
import HTTPTypes
import ServerFunctions
import Testing

/// The living specification of the wire: requests as bytes, and the replies that the table of the tests gives.
struct WireFixtureTests {
  static let cases: [String] = ((try? Repository.cases(in: "Wire")) ?? []).map(\.lastPathComponent)

  @Test func `There are fixtures`() {
    #expect(Self.cases.count > 20)
  }

  @Test(arguments: cases)
  func `A request gets the reply of its fixture`(name: String) async throws {
    let folder = Repository.fixtures.appendingPathComponent("Wire").appendingPathComponent(name)
    let request = try HTTPText(Data(contentsOf: folder.appendingPathComponent("request.http")))
    var exchange = Exchange()
    exchange.configuration.origins = ["https://example.com", "https://app.example.com"]

    let start = request.startLine.split(separator: " ").map(String.init)
    let id = FunctionPath.id(in: start[1], below: "/_server") ?? ""
    var headers = request.headers
    let host = headers[.init("Host")!]
    headers[.init("Host")!] = nil
    let method = try #require(HTTPRequest.Method(start[0]))
    let response = await exchange.send(
      id, CountingBody(Array(request.body)), method: method, headers: headers, host: host)

    let reply = await text(of: response)
    let file = folder.appendingPathComponent("reply.http")
    if Repository.updatesFixtures {
      try Data(reply.utf8).write(to: file)
    } else {
      #expect(try String(decoding: Data(contentsOf: file), as: UTF8.self) == reply)
    }
  }

  private func text(of response: ServerFunctionResponse) async -> String {
    var bytes = response.body
    if let stream = response.stream { for await chunk in stream { bytes += chunk } }
    let headers = response.head.headerFields.map { "\($0.name.rawName): \($0.value)\n" }.sorted().joined()
    // The id of a masked error is new each time.
    let body = String(decoding: bytes, as: UTF8.self).replacing(
      /"id":"[0-9a-f]{16}"/, with: #""id":"0000000000000000""#)
    return "HTTP/1.1 \(response.head.status.code)\n\(headers)\n\(body)"
  }
}

/// A message as RFC 9112 writes it, but with line feeds alone, so that an editor can show it.
private struct HTTPText {
  var startLine: String
  var headers = HTTPFields()
  var body: Data

  init(_ data: Data) throws {
    let end = try #require(data.firstRange(of: Data("\n\n".utf8)))
    let lines = String(decoding: data[..<end.lowerBound], as: UTF8.self).split(separator: "\n").map(String.init)
    startLine = lines[0]
    for line in lines.dropFirst() {
      let colon = try #require(line.firstIndex(of: ":"))
      let name = try #require(HTTPField.Name(String(line[..<colon])))
      headers.append(
        HTTPField(name: name, value: line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)))
    }
    body = data[end.upperBound...]
  }
}
