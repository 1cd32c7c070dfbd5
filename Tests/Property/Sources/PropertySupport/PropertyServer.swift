internal import Foundation
internal import HTTPTypes
internal import Logging
internal import PropertyHTTP
public import ServerFunctions

/// Serves a table below its base, and its oracle below `/_oracle`.
public enum PropertyServer {
  /// Prints the port, and serves until the standard input ends: with the program that started this one.
  public static func run(_ table: some ServerFunctionTable, oracle: Oracle) {
    var configuration = ServerFunctionsConfiguration()
    configuration.logger = Logger(label: "property") { _ in SwiftLogNoOpLogHandler() }
    let dispatcher = ServerFunctionDispatcher(table, configuration: configuration)
    guard let server = try? HTTPServer() else { exit(1) }
    print(server.port)
    fflush(nil)
    Thread.detachNewThread {
      while readLine() != nil {}
      exit(0)
    }
    server.run { request in
      let path = request.startWords.count > 1 ? request.startWords[1] : ""
      if let id = FunctionPath.id(in: path, below: "/_oracle") { return answer(of: oracle, id, request.body) }
      guard let id = FunctionPath.id(in: path, below: table.base) else {
        return HTTPMessage(startLine: "HTTP/1.1 404 Not Found")
      }
      return await answer(of: dispatcher, id, request)
    }
  }

  private static func answer(of oracle: Oracle, _ id: String, _ body: [UInt8]) -> HTTPMessage {
    do {
      switch try oracle.outcome(of: id, body) {
      case .value(let bytes): return HTTPMessage(startLine: "HTTP/1.1 200 OK", body: bytes)
      case .thrown(let bytes): return HTTPMessage(startLine: "HTTP/1.1 422 Unprocessable Content", body: bytes)
      case .nothing: return HTTPMessage(startLine: "HTTP/1.1 204 No Content")
      case nil: return HTTPMessage(startLine: "HTTP/1.1 404 Not Found")
      }
    } catch {
      return HTTPMessage(startLine: "HTTP/1.1 400 Bad Request", body: Array(String(describing: error).utf8))
    }
  }

  private static func answer(
    of dispatcher: ServerFunctionDispatcher, _ id: String, _ request: HTTPMessage
  ) async -> HTTPMessage {
    var head = HTTPRequest(
      method: HTTPRequest.Method(request.startWords.first ?? "") ?? .get, scheme: "http", authority: request["host"],
      path: request.startWords.count > 1 ? request.startWords[1] : "/")
    for (name, value) in request.headers {
      if let name = HTTPField.Name(name) { head.headerFields.append(HTTPField(name: name, value: value)) }
    }
    let chunks = AsyncStream<[UInt8]> { continuation in
      continuation.yield(request.body)
      continuation.finish()
    }
    let response = await dispatcher.respond(to: head, id: id, body: chunks)
    return HTTPMessage(
      startLine: "HTTP/1.1 \(response.head.status.code) \(response.head.status.reasonPhrase)",
      headers: response.head.headerFields.map { ($0.name.rawName, $0.value) }, body: response.body)
  }
}
