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
      throw .notAServerFunction(UnexpectedReply(response, error, at: reader.path(of: error)))
    }
  }

  /// Throws, since a stream was expected and this is none.
  func refuse<Thrown: Error>(throwing readError: WireReading<Thrown>?) throws(ServerFunctionError<Thrown>) -> Never {
    try refuseErrors(throwing: readError)
    throw .notAServerFunction(unexpected("a stream as \(MediaType.eventStream) was expected"))
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
      throw .notAServerFunction(UnexpectedReply(response, error, at: reader.path(of: error)))
    }
    throw document.error(Problem(document, response: response), readError, from: &reader)
  }

  private var mediaType: String? { response.mediaType }

  private func unexpected(_ detail: String) -> UnexpectedReply {
    UnexpectedReply(
      status: response.status.code, contentType: response.headerFields[.contentType], detail: detail)
  }
}

extension UnexpectedReply {
  /// A reply with a value that does not read.
  init(_ response: HTTPResponse, _ failure: WireFailure, at path: WirePath) {
    let place = path.description
    let detail =
      if let expected = failure.expectedWords {
        "expected \(expected)" + (place.isEmpty ? "" : " at \(place)")
      } else {
        "the body is not the JSON that a server function sends"
      }
    self.init(status: response.status.code, contentType: response.headerFields[.contentType], detail: detail)
  }
}

extension HTTPResponse {
  /// The media type without parameters, in lower case.
  var mediaType: String? {
    guard let header = headerFields[.contentType] else { return nil }
    return String(header.prefix { $0 != ";" }.filter { $0 != " " && $0 != "\t" }).lowercased()
  }
}
