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

  func value<Value: Decodable, Thrown: Error & Decodable & Sendable>(
    of type: Value.Type, throwing: Thrown.Type
  ) throws(ServerFunctionError<Thrown>) -> Value {
    try refuseErrors(throwing: throwing)
    guard response.status.code == 200, mediaType == MediaType.json else {
      throw .notAServerFunction(unexpected("a value as \(MediaType.json) was expected"))
    }
    do {
      return try decode(type, from: body)
    } catch {
      throw .notAServerFunction(unexpected(error.detail))
    }
  }

  func requireEmpty<Thrown: Error & Decodable & Sendable>(throwing: Thrown.Type) throws(ServerFunctionError<Thrown>) {
    try refuseErrors(throwing: throwing)
    guard response.status.code == 204 else {
      throw .notAServerFunction(unexpected("status 204 without a body was expected"))
    }
  }

  private func refuseErrors<Thrown: Error & Decodable & Sendable>(
    throwing: Thrown.Type
  ) throws(ServerFunctionError<Thrown>) {
    if followedRedirect { throw .notAServerFunction(unexpected("the reply comes from where a redirect led")) }
    guard (400...599).contains(response.status.code), mediaType == MediaType.problem else { return }
    let document: ProblemDocument
    do {
      document = try decode(ProblemDocument.self, from: body)
    } catch {
      throw .notAServerFunction(unexpected(error.detail))
    }
    if document.code == ProblemCode.error, let thrown = try? decode(ThrownValue<Thrown>.self, from: body) {
      throw .thrown(thrown.value)
    }
    throw .problem(Problem(document, response: response))
  }

  private func decode<Value: Decodable>(_ type: Value.Type, from bytes: [UInt8]) throws(UndecodableReply) -> Value {
    do {
      try JSONScanner.validate(bytes)
    } catch {
      throw UndecodableReply(detail: "the body is not the JSON that a server function sends")
    }
    do {
      return try WireCoding.decode(type, from: bytes)
    } catch {
      let place = error.path.description
      throw UndecodableReply(detail: "expected \(error.expected)" + (place.isEmpty ? "" : " at \(place)"))
    }
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

private struct UndecodableReply: Error {
  let detail: String
}

/// The one member of a problem that carries the function's own error.
private struct ThrownValue<Thrown: Decodable>: Decodable {
  let value: Thrown
}
