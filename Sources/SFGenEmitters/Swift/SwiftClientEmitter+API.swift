import SFGenInterface

/// Writes the protocols:
///
/// ```swift
/// public protocol AppAPI: Sendable {
///   func createPost(title: String, tags: [String]?) async throws(ServerFunctionError<PostError>) -> Post
/// }
///
/// extension AppAPI {
///   public func createPost(title: String) async throws(ServerFunctionError<PostError>) -> Post {
///     try await createPost(title: title, tags: nil)
///   }
/// }
/// ```
///
/// A requirement cannot have default arguments. The extension therefore has one method for each, without its parameter,
/// and never one with the requirement's own parameters: that would satisfy the requirement in a type that forgets it, and
/// call itself for ever.
extension SwiftClientProgram {
  func apiFile() -> [UInt8] {
    var writer = heading(naming: signatureTypes, importsRuntime: true)
    for namespace in root.all {
      writer.line()
      apiProtocol(namespace, into: &writer)
      shortForms(namespace, into: &writer)
    }
    return writer.contents
  }

  private func apiProtocol(_ namespace: ClientNamespace, into writer: inout CodeWriter) {
    writer.line("/// \(SwiftNames.upperCamelCase(subject(namespace))).")
    writer.block("public protocol \(typeName(namespace, "API")): Sendable {") { writer in
      for child in namespace.children {
        writer.line("/// What implements \(subject(child)).")
        writer.line("associatedtype \(namespace.associatedType(for: child)): \(typeName(child, "API"))")
      }
      for child in namespace.children {
        writer.line()
        writer.line("/// \(SwiftNames.upperCamelCase(subject(child))).")
        writer.line("var \(namespace.property(for: child)): \(namespace.associatedType(for: child)) { get }")
      }
      for function in namespace.functions {
        let signature = ClientSignature(function)
        writer.line()
        writer.documentation(function.documentation, otherwise: "Calls the server function `\(function.id)`.")
        writer.deprecation(function.deprecation)
        writer.declaration(
          "func \(SwiftNames.escaped(function.name))(", signature.parameters(), ")\(signature.effects)")
      }
    }
  }

  private func shortForms(_ namespace: ClientNamespace, into writer: inout CodeWriter) {
    let names = Set(namespace.functions.map(\.nameWithLabels))
    let forms = namespace.functions.flatMap { ShortForm.all(of: $0).filter { !names.contains($0.nameWithLabels) } }
    guard !forms.isEmpty else { return }
    writer.line()
    writer.block("extension \(typeName(namespace, "API")) {") { writer in
      for form in forms {
        let function = form.signature.function
        writer.line()
        writer.line("/// Calls `\(function.nameWithLabels)` without \(form.omittedNames).")
        writer.deprecation(function.deprecation)
        writer.declaration(
          "public func \(SwiftNames.escaped(function.name))(", form.parameters, ")\(form.signature.effects) {"
        ) { writer in
          writer.call(
            "try await \(SwiftNames.escaped(function.name))(", form.signature.forwarded(leavingOut: form.omitted))
        }
      }
    }
  }
}

/// A function without one of its parameters that have default values.
///
/// Of the parameters with default values, those before the missing one are required and those behind it optional. So
/// every set of arguments that leaves something out fits exactly one short form: that of the first parameter left out.
private struct ShortForm {
  let signature: ClientSignature
  /// The positions of the parameters that it does not have.
  let omitted: Set<Int>
  private let first: Int

  static func all(of function: ServerFunction) -> [ShortForm] {
    let parameters = function.parameters
    return parameters.indices.compactMap { first in
      guard parameters[first].defaultValue != nil else { return nil }
      var omitted: Set<Int> = [first]
      if parameters[first].label == nil {
        // An argument without a label goes to the first parameter without one, so those behind are left out as well.
        let behind = parameters.indices.filter { $0 > first && parameters[$0].label == nil }
        guard behind.allSatisfy({ parameters[$0].defaultValue != nil }) else { return nil }
        omitted.formUnion(behind)
      }
      return ShortForm(signature: ClientSignature(function), omitted: omitted, first: first)
    }
  }

  var parameters: [Code] {
    let all = signature.parameters(defaultsFrom: first)
    return all.indices.filter { !omitted.contains($0) }.map { all[$0] }
  }

  var nameWithLabels: String {
    let parameters = signature.function.parameters
    return signature.function.name + "("
      + parameters.indices.filter { !omitted.contains($0) }.map { (parameters[$0].label ?? "_") + ":" }.joined() + ")"
  }

  var omittedNames: String {
    omitted.sorted().map { "`\(signature.names[$0])`" }.joined(separator: ", ")
      + (omitted.count == 1 ? ", which has a default value" : ", which have default values")
  }
}
