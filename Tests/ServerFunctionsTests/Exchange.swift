import Foundation
import HTTPTypes
import Logging
import ServerFunctions

/// The dispatcher, as tests call it.
struct Exchange {
  var table: any ServerFunctionTable = ExampleTable()
  var configuration = ServerFunctionsConfiguration(logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })

  static let json: HTTPFields = [.contentType: "application/json"]

  func send(
    _ id: String, _ body: CountingBody = CountingBody("{}"), method: HTTPRequest.Method = .post,
    headers: HTTPFields = Exchange.json, host: String? = "example.com"
  ) async -> ServerFunctionResponse {
    let head = HTTPRequest(
      method: method, scheme: "https", authority: host, path: "/_server/" + id, headerFields: headers)
    let dispatcher = ServerFunctionDispatcher(
      base: table.base, functions: table.functions, configuration: configuration)
    return await dispatcher.respond(to: head, id: id, body: body)
  }
}

extension ServerFunctionResponse {
  var text: String { String(decoding: body, as: UTF8.self) }

  var json: [String: Any] {
    (try? JSONSerialization.jsonObject(with: Data(body))) as? [String: Any] ?? [:]
  }

  var code: String? { json["code"] as? String }

  /// The failing paths of an `invalid-arguments` document with what was expected there.
  var failures: [String: String] {
    let failures = json["failures"] as? [[String: String]] ?? []
    return Dictionary(failures.map { ($0["path"] ?? "", $0["expected"] ?? "") }, uniquingKeysWith: { $1 })
  }
}
