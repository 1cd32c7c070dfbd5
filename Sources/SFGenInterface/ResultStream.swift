/// How a function returns values one after another. Each of them is of the type that `ServerFunction.result` names.
package struct ResultStream: Hashable, Sendable {
  package let spelling: Spelling
  /// What ends the stream early, other than what the function throws before there is a stream.
  package let failure: Failure

  package init(spelling: Spelling, failure: Failure = .never) {
    self.spelling = spelling
    self.failure = failure
  }

  /// The types that the sources may write.
  package enum Spelling: String, Sendable {
    case asyncStream = "AsyncStream"
    case asyncThrowingStream = "AsyncThrowingStream"
    /// `some AsyncSequence<Post, PostError>`.
    case opaque = "AsyncSequence"
  }

  /// The type as Swift writes it, `AsyncStream<Post>`.
  package func swiftName(of element: WireType) -> String {
    switch spelling {
    case .asyncStream: "AsyncStream<\(element.swiftName)>"
    case .asyncThrowingStream: "AsyncThrowingStream<\(element.swiftName), \(failure.swiftName)>"
    case .opaque: "some AsyncSequence<\(element.swiftName), \(failure.swiftName)>"
    }
  }
}

extension Failure {
  /// The error's type as Swift writes it, `any Error`.
  package var swiftName: String {
    switch self {
    case .never: "Never"
    case .untyped: "any Error"
    case .typed(let error): error.swiftName
    }
  }

  /// The type that clients receive the value of.
  package var type: WireType? {
    guard case .typed(let error) = self else { return nil }
    return error
  }
}
