import SFGenInterface

/// Writes the end of a stub whose function returns a stream:
///
/// ```swift
///   let sf_result = try await posts(since: sf_since)
///   return await sf_call.stream(sf_result) { writer, value throws(WireFailure) in try value.write(to: &writer) }
/// }
/// ```
///
/// The sequence may be of a type that cannot be written, so that it is passed on where it has been returned: in each branch
/// that calls the function.
extension SwiftServerProgram {
  /// - Parameter callee: The call up to its arguments, `try await posts`.
  func streamBody(
    of function: ServerFunction, _ stream: ResultStream, _ calls: SwiftDefaultArguments, _ callee: String,
    into writer: inout CodeWriter
  ) {
    guard let element = function.result else { return }
    let forwarding = forwarding(element, failing: stream.failure)
    guard case .typed(let error) = function.failure else {
      return calls.write("let sf_result = ", callee, then: forwarding, into: &writer)
    }
    writer.line("do throws(\(SwiftNames.type(error))) {")
    writer.indented { calls.write("let sf_result = ", callee, then: forwarding, into: &$0) }
    writer.block("} catch {") { $0.statement(reply("thrown", error, "error")) }
  }

  /// `return await sf_call.stream(sf_result) { $0.int($1) }`
  private func forwarding(_ element: WireType, failing failure: Failure) -> Code {
    let write = coding.writeFunction(element)
    let call: Code = "return await sf_call.stream(sf_result"
    guard let error = failure.type else { return write.hasPrefix("{") ? "\(call)) \(write)" : "\(call), \(write))" }
    return "\(call), \(write), failing: \(coding.writeFunction(error)))"
  }
}
