import SFGenInterface

/// Writes the mock, one struct for each namespace:
///
/// ```swift
/// public var onCreatePost: (@Sendable (_ title: String, _ tags: [String]?) async throws -> Post)?
///
/// public func createPost(title: String, tags: [String]?) async throws(ServerFunctionError<PostError>) -> Post {
///   guard let onCreatePost else { throw .problem(.notMocked("createPost")) }
///   do { return try await onCreatePost(title, tags) } catch { throw ServerFunctionError(error) }
/// }
/// ```
///
/// The closures throw anything: the compiler does not infer a typed error for a closure of several statements, and a test
/// wants to write `throw PostError.emptyTitle`.
extension SwiftClientProgram {
  func mockFile() -> [UInt8] {
    var writer = heading(naming: signatureTypes, importsRuntime: true)
    for namespace in root.all {
      writer.line()
      writer.line("/// Answers \(subject(namespace)) in tests and previews: with the closures that are set,")
      writer.line("/// and where there is none, with a problem that says so.")
      writer.block("public struct \(typeName(namespace, "Mock")): \(typeName(namespace, "API")) {") { writer in
        for child in namespace.children {
          writer.line("/// Answers \(subject(child)).")
          writer.line("public var \(namespace.property(for: child)) = \(typeName(child, "Mock"))()")
        }
        let closures = closureNames(of: namespace)
        for (function, closure) in zip(namespace.functions, closures) {
          self.closure(closure, for: function, into: &writer)
        }
        writer.line()
        writer.line("/// Makes a mock that answers nothing yet.")
        writer.line("public init() {}")
        for (function, closure) in zip(namespace.functions, closures) {
          writer.line()
          method(for: function, closure: closure, into: &writer)
        }
      }
    }
    return writer.contents
  }

  /// A name for each function's closure; functions that share a name are told apart by number.
  private func closureNames(of namespace: ClientNamespace) -> [String] {
    var taken: Set<String> = []
    return namespace.functions.map { function in
      let name = "on\(SwiftNames.upperCamelCase(SwiftNames.identifierPart(function.name)))"
      var candidate = name
      var number = 2
      while !taken.insert(candidate).inserted {
        candidate = "\(name)\(number)"
        number += 1
      }
      return candidate
    }
  }

  private func closure(_ name: String, for function: ServerFunction, into writer: inout CodeWriter) {
    let signature = ClientSignature(function)
    let parameters = zip(function.parameters, signature.names).map { parameter, name -> Code in
      "_ \(SwiftNames.label(name)): \(signature.type(of: parameter))"
    }
    writer.line("/// Answers `\(function.nameWithLabels)`.")
    let result: Code = ") async throws -> \(signature.result ?? "Void")"
    let line: Code = "public var \(name): (@Sendable (\(parameters.joined(separator: ", "))\(result))?"
    guard writer.indentation + line.columns > SwiftLayout.lineLength else { return writer.line(line) }
    writer.line("public var \(name):")
    writer.indented { writer in
      writer.block("(", closing: ")?") { $0.declaration("@Sendable (", parameters, result) }
    }
  }

  private func method(for function: ServerFunction, closure: String, into writer: inout CodeWriter) {
    let signature = ClientSignature(function)
    writer.documentation(function.documentation, otherwise: "Answers `\(function.nameWithLabels)`.")
    writer.deprecation(function.deprecation)
    writer.declaration(
      "public func \(SwiftNames.escaped(function.name))(", signature.parameters(), ")\(signature.effects) {"
    ) { writer in
      let refusal: Code = "throw .problem(.notMocked(\(SwiftNames.literal(function.id))))"
      let condition: Code = "guard let \(closure) else { \(refusal) }"
      if writer.indentation + condition.columns <= SwiftLayout.lineLength {
        writer.line(condition)
      } else {
        writer.block("guard let \(closure) else {") { $0.line(refusal) }
      }
      let keyword = function.result == nil ? "" : "return "
      let names = signature.names.map { Code(SwiftNames.escaped($0)) }
      let call: Code = "\(keyword)try await \(closure)(\(names.joined(separator: ", ")))"
      let line: Code = "do { \(call) } catch { throw ServerFunctionError(error) }"
      if writer.indentation + line.columns <= SwiftLayout.lineLength {
        writer.line(line)
      } else {
        writer.line("do {")
        writer.indented {
          $0.call("\(keyword)try await \(closure)(", names)
        }
        writer.block("} catch {") { $0.line("throw ServerFunctionError(error)") }
      }
    }
  }
}
