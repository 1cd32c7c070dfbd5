public import HTTPTypes
public import ServerFunctionsWire

/// What a server function's stub answers, encoded already.
public struct ServerReply: Sendable {
  /// The status: 200 for a value, 204 for none, 4xx or 5xx for an error.
  public let status: HTTPResponse.Status

  package let contentType: String?
  package let headers: HTTPFields
  package let body: [UInt8]
  /// The rest of the body, where it is still being made.
  package let stream: ReplyStream?

  package init(
    status: HTTPResponse.Status, contentType: String? = nil, headers: HTTPFields = [:], body: [UInt8] = [],
    stream: ReplyStream? = nil
  ) {
    self.status = status
    self.contentType = contentType
    self.headers = headers
    self.body = body
    self.stream = stream
  }

  /// The reply of a function that returns nothing.
  public static let empty = ServerReply(status: .noContent)

  /// The reply with a function's result.
  ///
  /// - Throws: where `write` does, since the value has no form on the wire.
  @inlinable
  public static func value<Value>(
    _ value: Value, _ write: (inout WireWriter, Value) throws(WireFailure) -> Void
  ) throws -> ServerReply {
    var writer = WireWriter()
    try write(&writer, value)
    return ServerReply(json: writer.finish())
  }

  /// The reply with the typed error that a function threw: status 422, or the error's own ``HTTPStatusProviding``.
  ///
  /// - Throws: where `write` does, since the error has no form on the wire.
  @inlinable
  public static func thrown<Thrown: Error>(
    _ error: Thrown, _ write: (inout WireWriter, Thrown) throws(WireFailure) -> Void
  ) throws -> ServerReply {
    var writer = WireWriter()
    try write(&writer, error)
    return ServerReply(thrown: writer.finish(), status: (error as? any HTTPStatusProviding)?.httpStatus)
  }

  @usableFromInline
  init(json: [UInt8]) {
    self.init(status: .ok, contentType: MediaType.json, body: json)
  }

  @usableFromInline
  init(thrown json: [UInt8], status wished: Int?) {
    let status = wished.flatMap { (400...599).contains($0) ? $0 : nil } ?? 422
    self.init(Problem.thrown(json: json, status: status))
  }

  init(_ problem: Problem) {
    self.init(
      status: problem.status, contentType: MediaType.problem, headers: problem.headers, body: problem.document)
  }
}
