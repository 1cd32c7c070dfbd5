/// An error that chooses the status of the reply that carries it.
///
/// ```swift
/// extension PostError: HTTPStatusProviding {
///   var httpStatus: Int { self == .notFound ? 404 : 422 }
/// }
/// ```
public protocol HTTPStatusProviding {
  /// A status from 400 to 599; for any other number the reply has 422.
  var httpStatus: Int { get }
}
