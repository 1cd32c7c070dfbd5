internal import HTTPTypes
internal import ServerFunctionsWire

/// A reply that has arrived as a whole, and what it means.
///
/// | reply | meaning |
/// | --- | --- |
/// | 200 `application/json` | the value |
/// | 204 | `Void` |
/// | 4xx, 5xx `application/problem+json` with a `code` | a problem; code `error` with a `value`: the function threw |
/// | anything else | not a server function |
struct CollectedReply: Sendable {
  let response: HTTPResponse
  let body: [UInt8]
  let followedRedirect: Bool

  func value<Value, Thrown: Error>(
    _ read: WireReading<Value>, throwing readError: WireReading<Thrown>?
  ) throws(ServerFunctionError<Thrown>) -> Value {
    try refuseErrors(throwing: readError)
    guard response.status.code == 200, mediaType == MediaType.json else {
      throw .notAServerFunction(unexpected("a value as \(MediaType.json) was expected"))
    }
    var reader = WireReader(body)
    do throws(WireFailure) {
      let value = try read(&reader)
      try reader.finish()
      return value
    } catch {
      throw .notAServerFunction(unexpected(detail(of: error, at: reader.path(of: error))))
    }
  }

  func requireEmpty<Thrown: Error>(throwing readError: WireReading<Thrown>?) throws(ServerFunctionError<Thrown>) {
    try refuseErrors(throwing: readError)
    guard response.status.code == 204 else {
      throw .notAServerFunction(unexpected("status 204 without a body was expected"))
    }
  }

  private func refuseErrors<Thrown: Error>(
    throwing readError: WireReading<Thrown>?
  ) throws(ServerFunctionError<Thrown>) {
    if followedRedirect { throw .notAServerFunction(unexpected("the reply comes from where a redirect led")) }
    guard (400...599).contains(response.status.code), mediaType == MediaType.problem else { return }
    var reader = WireReader(body)
    let document: ProblemDocument
    do throws(WireFailure) {
      document = try ProblemDocument(wire: &reader)
    } catch {
      throw .notAServerFunction(unexpected(detail(of: error, at: reader.path(of: error))))
    }
    if document.code == ProblemCode.error, let readError, let position = document.value {
      reader.reset(to: position)
      if let thrown = try? readError(&reader) { throw .thrown(thrown) }
    }
    throw .problem(Problem(document, response: response))
  }

  private func detail(of failure: WireFailure, at path: WirePath) -> String {
    guard let expected = failure.expectedWords else { return "the body is not the JSON that a server function sends" }
    let place = path.description
    return "expected \(expected)" + (place.isEmpty ? "" : " at \(place)")
  }

  /// The media type without parameters, in lower case.
  private var mediaType: String? {
    guard let header = response.headerFields[.contentType] else { return nil }
    return String(header.prefix { $0 != ";" }.filter { $0 != " " && $0 != "\t" }).lowercased()
  }

  private func unexpected(_ detail: String) -> UnexpectedReply {
    UnexpectedReply(
      status: response.status.code, contentType: response.headerFields[.contentType], detail: detail)
  }
}
