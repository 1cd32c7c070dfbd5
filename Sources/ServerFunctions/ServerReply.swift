public import HTTPTypes
internal import ServerFunctionsWire

/// What a server function's stub answers, encoded already.
public struct ServerReply: Sendable {
  /// The status: 200 for a value, 204 for none, 4xx or 5xx for an error.
  public let status: HTTPResponse.Status

  package let contentType: String?
  package let headers: HTTPFields
  package let body: [UInt8]

  package init(
    status: HTTPResponse.Status, contentType: String? = nil, headers: HTTPFields = [:], body: [UInt8] = []
  ) {
    self.status = status
    self.contentType = contentType
    self.headers = headers
    self.body = body
  }

  /// The reply of a function that returns nothing.
  public static let empty = ServerReply(status: .noContent)

  /// The reply with a function's result.
  ///
  /// - Throws: where the value does not encode.
  public static func value(_ value: some Encodable) throws -> ServerReply {
    try ServerReply(status: .ok, contentType: MediaType.json, body: WireCoding.encode(value))
  }

  /// The reply with the typed error that a function threw: status 422, or the error's own ``HTTPStatusProviding``.
  ///
  /// - Throws: where the error does not encode.
  public static func thrown(_ error: some Error & Encodable) throws -> ServerReply {
    let wished = (error as? any HTTPStatusProviding)?.httpStatus
    let status = wished.flatMap { (400...599).contains($0) ? $0 : nil } ?? 422
    return try ServerReply(Problem.thrown(json: WireCoding.encode(error), status: status))
  }

  init(_ problem: Problem) {
    self.init(
      status: problem.status, contentType: MediaType.problem, headers: problem.headers, body: problem.document)
  }
}
