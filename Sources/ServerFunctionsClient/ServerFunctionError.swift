/// How a call of a server function failed.
///
/// `Thrown` is the error that the function declares with `throws(PostError)`, or `Never`.
public enum ServerFunctionError<Thrown: Error & Sendable>: Error, Sendable {
  /// The function threw.
  case thrown(Thrown)
  /// The server refused the call, or failed.
  case problem(Problem)
  /// The reply does not come from a server function of this interface: a proxy's page, a captive portal, a redirect,
  /// or a result that another version of the function returned.
  case notAServerFunction(UnexpectedReply)
  /// No reply arrived in time or at all: what the transport, an interceptor or the encoding of an argument threw.
  case transport(any Error)
  /// The task that made the call was cancelled.
  case cancelled

  /// Puts an error of unknown kind where it belongs: an error of this type stays what it is, `Thrown`, a `Problem`, an
  /// `UnexpectedReply` and a `CancellationError` become the case that is for them, and anything else `transport`.
  public init(_ error: any Error) {
    switch error {
    case let error as Self: self = error
    case let error as Thrown: self = .thrown(error)
    case let problem as Problem: self = .problem(problem)
    case let reply as UnexpectedReply: self = .notAServerFunction(reply)
    case is CancellationError: self = .cancelled
    default: self = .transport(error)
    }
  }
}

/// A call took longer than `ClientConfiguration.timeout`.
public struct CallTimedOut: Error, Sendable, Hashable {
  /// The time that it had.
  public let timeout: Duration
}

/// A client's base URL has no scheme or no host, so there is nowhere to send a call.
public struct UnusableBaseURL: Error, Sendable, Hashable {
  /// The URL as text.
  public let url: String
}

/// A reply that no server function gives.
public struct UnexpectedReply: Error, Sendable, Hashable {
  /// The HTTP status.
  public let status: Int
  /// The `Content-Type` header.
  public let contentType: String?
  /// What was wrong with it, for a log.
  public let detail: String

  /// Makes a reply, as a test does.
  public init(status: Int, contentType: String?, detail: String) {
    self.status = status
    self.contentType = contentType
    self.detail = detail
  }
}
