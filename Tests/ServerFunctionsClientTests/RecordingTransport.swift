import HTTPTypes
import ServerFunctionsClient
import Synchronization

/// Answers every request with the same reply and remembers the requests.
final class RecordingTransport: ServerFunctionTransport {
  struct Sent: Sendable {
    let request: HTTPRequest
    let body: String
  }

  private let sent = Mutex<[Sent]>([])
  private let answer: @Sendable () async throws -> TransportReply

  init(_ answer: @escaping @Sendable () async throws -> TransportReply) {
    self.answer = answer
  }

  convenience init(_ status: Int, _ contentType: String?, _ body: String, headers: HTTPFields = [:]) {
    self.init { TransportReply(status, contentType, body, headers: headers) }
  }

  var requests: [Sent] { sent.withLock { $0 } }

  func send(_ request: HTTPRequest, body: [UInt8]) async throws -> TransportReply {
    sent.withLock { $0.append(Sent(request: request, body: String(decoding: body, as: UTF8.self))) }
    return try await answer()
  }
}

extension TransportReply {
  init(_ status: Int, _ contentType: String?, _ body: String, headers: HTTPFields = [:]) {
    var response = HTTPResponse(status: .init(code: status), headerFields: headers)
    response.headerFields[.contentType] = contentType
    self.init(response: response, body: ReplyBody(Array(body.utf8)))
  }
}
