public import Foundation
internal import HTTPTypes
internal import PropertyHTTP
public import ServerFunctionsClient
internal import Synchronization

/// Makes the calls that a file lists, and prints what became of each.
public struct ClientCalls<Client: Sendable>: Sendable {
  private var functions: [String: @Sendable (Client, [UInt8]) async throws -> CallOutcome] = [:]

  /// Makes a table without calls.
  public init() {}

  /// Adds the call of a function by its id.
  public mutating func add(_ id: String, _ call: @escaping @Sendable (Client, [UInt8]) async throws -> CallOutcome) {
    functions[id] = call
  }

  /// Reads lines `{"id", "index", "arguments"}` from the standard input, those with `status` and a `reply` in Base64 being
  /// calls that this is the answer to; prints for each a line
  /// `{"id", "index", "outcome", "json", "body"}`, where `json` and `body` are texts of JSON.
  public func run(_ makeClient: @Sendable (URL, any ServerFunctionTransport) -> Client) async {
    let arguments = CommandLine.arguments
    guard arguments.count == 2, let port = Int(arguments[1]), let url = URL(string: "http://127.0.0.1:\(port)") else {
      exit(2)
    }
    let transport = RecordingTransport(port: port)
    let client = makeClient(url, transport)
    while let line = readLine() {
      guard let call = try? JSONDecoder().decode(Call.self, from: Data(line.utf8)) else { exit(2) }
      transport.body.withLock { $0 = "" }
      transport.reply.withLock { $0 = call.reply.map { (call.status ?? 200, Array($0)) } }
      var report = Report(id: call.id, index: call.index, outcome: "", json: "", body: "")
      do {
        switch try await functions[call.id]?(client, Array(call.arguments.utf8)) {
        case .value(let bytes): (report.outcome, report.json) = ("value", String(decoding: bytes, as: UTF8.self))
        case .thrown(let bytes): (report.outcome, report.json) = ("thrown", String(decoding: bytes, as: UTF8.self))
        case .nothing: report.outcome = "nothing"
        case nil: (report.outcome, report.json) = ("error", "no such function")
        }
      } catch {
        (report.outcome, report.json) = ("error", String(describing: error))
      }
      report.body = transport.body.withLock { $0 }
      if let line = try? JSONEncoder().encode(report) { print(String(decoding: line, as: UTF8.self)) }
      // Where a call crashes, the last line tells which.
      fflush(nil)
    }
  }

  private struct Call: Decodable {
    let id: String
    let index: Int
    let arguments: String
    var status: Int?
    var reply: Data?
  }

  private struct Report: Encodable {
    let id: String
    let index: Int
    var outcome: String
    var json: String
    var body: String
  }
}

private final class RecordingTransport: ServerFunctionTransport {
  let body = Mutex("")
  /// What answers the next call in the place of the server.
  let reply = Mutex<(status: Int, body: [UInt8])?>(nil)
  private let connection: HTTPConnection

  init(port: Int) { connection = HTTPConnection(port: port) }

  func send(_ request: HTTPRequest, body: [UInt8]) async throws -> TransportReply {
    self.body.withLock { $0 = String(decoding: body, as: UTF8.self) }
    if let (status, body) = reply.withLock({ $0 }) {
      var response = HTTPResponse(status: HTTPResponse.Status(code: status))
      response.headerFields[.contentType] = status == 200 ? "application/json" : "application/problem+json"
      return TransportReply(response: response, body: ReplyBody(body))
    }
    var headers = [("Host", request.authority ?? "")]
    headers += request.headerFields.map { ($0.name.rawName, $0.value) }
    let reply = try connection.send(
      HTTPMessage(
        startLine: "\(request.method.rawValue) \(request.path ?? "/") HTTP/1.1", headers: headers, body: body))
    var response = HTTPResponse(status: HTTPResponse.Status(code: reply.status))
    for (name, value) in reply.headers {
      if let name = HTTPField.Name(name) { response.headerFields.append(HTTPField(name: name, value: value)) }
    }
    return TransportReply(response: response, body: ReplyBody(reply.body))
  }
}
