/// The stable `code` of a problem document, which clients tell problems apart by.
package enum ProblemCode {
  package static let invalidArguments = "invalid-arguments"
  package static let limitExceeded = "limit-exceeded"
  package static let bodyTooLarge = "body-too-large"
  package static let originRefused = "origin-refused"
  package static let unauthenticated = "unauthenticated"
  package static let forbidden = "forbidden"
  package static let rateLimited = "rate-limited"
  package static let unknownFunction = "unknown-function"
  package static let methodNotAllowed = "method-not-allowed"
  package static let unsupportedMediaType = "unsupported-media-type"
  package static let interfaceMismatch = "interface-mismatch"
  /// What a page has for a nested function has expired, or is of an earlier version of the function.
  package static let staleArguments = "stale-arguments"
  /// The function threw its typed error, which the member `value` carries.
  package static let error = "error"
  package static let cancelled = "cancelled"
  package static let deadlineExceeded = "deadline-exceeded"
  package static let `internal` = "internal"
}
