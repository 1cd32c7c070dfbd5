/// The values that a server function returns one after another.
///
/// ```swift
/// for try await post in try await server.newPosts(in: room) {
///   show(post)
/// }
/// ```
///
/// A value is read from the connection when it is asked for. Leaving the loop, or cancelling its task, closes the
/// connection, and the function's work on the server ends. A stream that comes from a server can be gone through once.
public struct ServerFunctionStream<Element, Thrown: Error & Sendable>: AsyncSequence, Sendable {
  /// What ends a stream early: an error that the function's stream ends with, a broken connection, cancellation.
  public typealias Failure = ServerFunctionError<Thrown>

  private let elements: any AsyncSequence<Element, ServerFunctionError<Thrown>> & Sendable

  /// A stream of other elements, for a mock: `ServerFunctionStream(AsyncStream { … })`.
  ///
  /// What the sequence throws becomes the case of `ServerFunctionError` that is for it, `Thrown` the case `thrown`.
  public init<Elements: AsyncSequence & Sendable>(_ elements: Elements) where Elements.Element == Element {
    self.elements = FailureMapping<Elements, Thrown>(base: elements)
  }

  init(_ reply: StreamedReply<Element, Thrown>) {
    elements = reply
  }

  /// Goes through the values.
  public func makeAsyncIterator() -> AsyncIterator {
    AsyncIterator(base: elements.makeAsyncIterator())
  }

  /// Steps through the values of a stream.
  public struct AsyncIterator: AsyncIteratorProtocol {
    fileprivate var base: any AsyncIteratorProtocol<Element, ServerFunctionError<Thrown>>

    /// The next value, `nil` when the function's stream has ended.
    public mutating func next() async throws(ServerFunctionError<Thrown>) -> Element? {
      try await base.next(isolation: nil)
    }

    /// The next value, `nil` when the function's stream has ended.
    public mutating func next(
      isolation actor: isolated (any Actor)?
    ) async throws(ServerFunctionError<Thrown>) -> Element? {
      try await base.next(isolation: actor)
    }
  }
}

/// A connection ended before the stream on it did: some of its values are missing.
public struct StreamInterrupted: Error, Sendable, Hashable {
  /// Makes one, as a test does.
  public init() {}
}

/// A stream from a server was gone through a second time.
public struct StreamAlreadyRead: Error, Sendable, Hashable {}

/// A sequence whose errors have become those of a call.
private struct FailureMapping<Base: AsyncSequence & Sendable, Thrown: Error & Sendable>: AsyncSequence, Sendable {
  typealias Element = Base.Element
  typealias Failure = ServerFunctionError<Thrown>

  let base: Base

  func makeAsyncIterator() -> AsyncIterator { AsyncIterator(base: base.makeAsyncIterator()) }

  struct AsyncIterator: AsyncIteratorProtocol {
    var base: Base.AsyncIterator

    mutating func next() async throws(ServerFunctionError<Thrown>) -> Element? {
      try await next(isolation: nil)
    }

    mutating func next(
      isolation actor: isolated (any Actor)?
    ) async throws(ServerFunctionError<Thrown>) -> Element? {
      do {
        return try await base.next(isolation: actor)
      } catch {
        throw ServerFunctionError(error)
      }
    }
  }
}
