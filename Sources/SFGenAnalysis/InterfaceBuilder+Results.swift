import SFGenInterface
import SFGenOutline
import SFGenSource

extension InterfaceBuilder {
  /// What a function returns, and whether it does so at once.
  struct FunctionResult {
    var type: WireType?
    var stream: ResultStream?
  }

  /// The result of a function; without a type where it returns nothing, or nothing that can travel, which is reported.
  mutating func result(of function: MarkedFunction) -> FunctionResult {
    guard let range = function.signature.result else { return FunctionResult() }
    let syntax = TypeSyntax(function.source.text(range))
    if syntax == .void { return FunctionResult() }
    let context = context(range, function, path: "the result of \(function.name)")
    guard let stream = StreamSyntax(syntax), !isDeclared(stream, context) else {
      return FunctionResult(type: resolver.resolve(syntax, context))
    }
    let failure = failure(of: stream, function, context)
    return FunctionResult(
      type: resolver.resolve(stream.element, context.ofElements),
      stream: ResultStream(spelling: stream.spelling, failure: failure))
  }

  /// Whether the sources declare a type with the name of the library's.
  private func isDeclared(_ stream: StreamSyntax, _ context: TypeContext) -> Bool {
    !resolver.index.candidates(
      for: [stream.spelling.rawValue], from: context.scope, module: context.module,
      otherModules: context.otherModules, in: context.file
    ).isEmpty
  }

  private mutating func failure(
    of stream: StreamSyntax, _ function: MarkedFunction, _ context: TypeContext
  ) -> Failure {
    switch stream.failure {
    case .never: return .never
    case .untyped: return .untyped
    case .typed(let name):
      guard stream.spelling != .asyncThrowingStream else {
        resolver.report(
          .unsupportedType,
          "'\(context.path)' is an 'AsyncThrowingStream' of '\(name)', and such a stream can only be made of 'any Error': return 'some AsyncSequence'",
          context)
        return .untyped
      }
      return typedFailure(name, context.range, function)
    }
  }
}
