import SFGenInterface

/// The result of a function that returns values one after another, as its text says.
struct StreamSyntax: Equatable {
  let spelling: ResultStream.Spelling
  let element: TypeSyntax
  let failure: FailureSyntax

  enum FailureSyntax: Equatable {
    case never
    case untyped
    /// The error's type as it is written.
    case typed(String)
  }

  /// `nil` where the type is no stream that a function may return.
  init?(_ type: TypeSyntax) {
    switch type {
    case .name([ResultStream.Spelling.asyncStream.rawValue], let arguments) where arguments.count == 1:
      self.init(.asyncStream, arguments[0], .never)
    case .name([ResultStream.Spelling.asyncThrowingStream.rawValue], let arguments) where arguments.count == 2:
      self.init(.asyncThrowingStream, arguments[0], FailureSyntax(arguments[1]))
    case .constrained(isOpaque: true, let constraints):
      guard let arguments = Self.sequenceArguments(in: constraints) else { return nil }
      self.init(.opaque, arguments.element, FailureSyntax(arguments.failure))
    default: return nil
    }
  }

  private init(_ spelling: ResultStream.Spelling, _ element: TypeSyntax, _ failure: FailureSyntax?) {
    self.spelling = spelling
    self.element = element
    // What is no name is no error: its text says so where the type is looked up.
    self.failure = failure ?? .typed("")
  }

  /// The types of which only a function's whole result can be.
  static let names: Set<String> = ["AsyncStream", "AsyncThrowingStream", "AsyncSequence"]

  /// Whether one of the protocols is that of sequences, whatever is said of its elements.
  static func isSequence(_ constraints: [TypeSyntax]) -> Bool {
    constraints.contains { constraint in
      guard case .name([ResultStream.Spelling.opaque.rawValue], _) = constraint else { return false }
      return true
    }
  }

  /// The element and failure of `AsyncSequence<T, E> & Sendable`.
  static func sequenceArguments(in constraints: [TypeSyntax]) -> (element: TypeSyntax, failure: TypeSyntax)? {
    for case .name([ResultStream.Spelling.opaque.rawValue], let arguments) in constraints where arguments.count == 2 {
      return (arguments[0], arguments[1])
    }
    return nil
  }
}

extension StreamSyntax.FailureSyntax {
  fileprivate init?(_ type: TypeSyntax) {
    switch type {
    case .name(["Never"], arguments: []): self = .never
    case .name(["Error"], arguments: []), .constrained(isOpaque: false, [.name(["Error"], arguments: [])]):
      self = .untyped
    case .name(let path, arguments: []): self = .typed(TypePath.text(of: path))
    default: return nil
    }
  }
}
