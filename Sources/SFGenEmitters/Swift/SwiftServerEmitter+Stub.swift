import SFGenInterface

/// Writes the stubs of one source file:
///
/// ```swift
/// /// Answers a call of `createPost(title:)`.
/// func _serverFunction_createPost(_ sf_call: ServerCall) async throws -> ServerReply {
///   var sf_arguments = try sf_call.arguments()
///   let sf_title = sf_arguments.value("title", as: String.self)
///   guard let sf_title, sf_arguments.isValid else { throw sf_arguments.invalid }
///   let sf_result: Post
///   do throws(PostError) {
///     sf_result = try await createPost(title: sf_title)
///   } catch {
///     return try ServerReply.thrown(error)
///   }
///   return try ServerReply.value(sf_result)
/// }
/// ```
extension SwiftServerProgram {
  func stubFile(for file: InterfaceFile) -> String {
    var writer = CodeWriter()
    writer.line(GeneratorMark.line(from: file.path))
    writer.line()
    writer.lines(SwiftImports.lines(copying: file.imports, adding: "ServerFunctions"))
    var index = file.functions.startIndex
    while index < file.functions.endIndex {
      let first = file.functions[index]
      let group = file.functions[index...].prefix {
        $0.namespace == first.namespace && $0.conditions == first.conditions
      }
      index = group.endIndex
      writer.line()
      writer.conditional(first.conditions) { writer in
        if first.namespace.isEmpty {
          for function in group {
            writer.line()
            stub(of: function, into: &writer)
          }
        } else {
          writer.block("extension \(SwiftNames.path(first.namespace)) {") { writer in
            for function in group {
              writer.line()
              stub(of: function, into: &writer)
            }
          }
        }
        for function in group where isDeprecated(function) { witness(of: function, into: &writer) }
      }
    }
    return writer.contents
  }

  private func stub(of function: ServerFunction, into writer: inout CodeWriter) {
    writer.line("/// Answers a call of `\(function.documentationName)`.")
    attributes(of: function, into: &writer)
    let name = stubName(of: function)
    writer.block(
      "\(function.namespace.isEmpty ? "" : "static ")func \(name)(_ sf_call: ServerCall) async throws -> ServerReply {"
    ) { writer in
      if isDeprecated(function) {
        let witness = witnessName(of: function)
        writer.line("let sf_witness: any \(witness)Protocol.Type = \(witness).self")
        writer.line("return try await sf_witness.answer(sf_call)")
      } else {
        body(of: function, callee: SwiftNames.escaped(function.name), into: &writer)
      }
    }
  }

  /// A deprecated function can be called without a warning from a declaration that is deprecated itself, and such a
  /// declaration can be reached without one through a protocol that it satisfies.
  private func witness(of function: ServerFunction, into writer: inout CodeWriter) {
    let name = witnessName(of: function)
    let answer = "static func answer(_ sf_call: ServerCall) async throws -> ServerReply"
    writer.line()
    writer.line("/// Reaches `\(function.documentationName)`, which is deprecated, without a warning.")
    writer.block("private protocol \(name)Protocol {") { writer in
      attributes(of: function, into: &writer)
      writer.line(answer)
    }
    writer.line()
    writer.block("private enum \(name): \(name)Protocol {") { writer in
      writer.line("@available(*, deprecated)")
      attributes(of: function, into: &writer)
      writer.block("\(answer) {") { writer in
        body(of: function, callee: SwiftNames.path(function.namespace + [function.name]), into: &writer)
      }
    }
  }

  private func witnessName(of function: ServerFunction) -> String {
    let namespace = function.namespace.map { SwiftNames.identifierPart($0) + "_" }.joined()
    return "_Deprecated_\(namespace)\(stubName(of: function).dropFirst("_serverFunction_".count))"
  }

  private func attributes(of function: ServerFunction, into writer: inout CodeWriter) {
    writer.lines(SwiftAvailability(function.availability).attributes)
    if let actor = function.globalActor { writer.line("@\(actor)") }
  }

  private func body(of function: ServerFunction, callee: String, into writer: inout CodeWriter) {
    let locals = StubLocals(function)
    arguments(of: function, locals: locals, into: &writer)
    let calls = SwiftDefaultArguments(function, locals: locals)
    let keyword = function.failure == .never ? "await" : "try await"
    if case .typed(let error) = function.failure {
      if let result = function.result { writer.line("let sf_result: \(SwiftNames.type(result))") }
      writer.line("do throws(\(SwiftNames.type(error))) {")
      writer.indented { writer in
        calls.write(function.result == nil ? "" : "sf_result = ", "\(keyword) \(callee)", into: &writer)
      }
      writer.block("} catch {") { $0.line("return try ServerReply.thrown(error)") }
    } else if let result = function.result, calls.branches {
      writer.line("let sf_result: \(SwiftNames.type(result))")
      calls.write("sf_result = ", "\(keyword) \(callee)", into: &writer)
    } else {
      calls.write(function.result == nil ? "" : "let sf_result = ", "\(keyword) \(callee)", into: &writer)
    }
    writer.line(function.result == nil ? "return ServerReply.empty" : "return try ServerReply.value(sf_result)")
  }

  private func arguments(of function: ServerFunction, locals: StubLocals, into writer: inout CodeWriter) {
    guard !function.parameters.isEmpty else {
      // What the body says does not matter, but it has to be an arguments object all the same.
      return writer.line("_ = try sf_call.arguments()")
    }
    writer.line("var sf_arguments = try sf_call.arguments()")
    var conditions: [String] = []
    for (parameter, local) in zip(function.parameters, locals.names) {
      let key = SwiftNames.literal(parameter.key)
      let reading: String
      if parameter.defaultValue != nil {
        reading = "valueIfPresent(\(key), as: \(SwiftNames.metatype(parameter.type)))"
      } else if case .optional(let wrapped) = parameter.type {
        reading = "optionalValue(\(key), as: \(SwiftNames.metatype(wrapped)))"
      } else {
        reading = "value(\(key), as: \(SwiftNames.metatype(parameter.type)))"
        conditions.append("let \(local)")
      }
      writer.line("let \(local) = sf_arguments.\(reading)")
    }
    conditions.append("sf_arguments.isValid")
    let line = "guard \(conditions.joined(separator: ", ")) else { throw sf_arguments.invalid }"
    if writer.indentation + line.count <= SwiftLayout.lineLength {
      writer.line(line)
    } else {
      writer.line("guard")
      writer.indented { writer in
        for condition in conditions.dropLast() { writer.line("\(condition),") }
        writer.lines(conditions.suffix(1))
      }
      writer.line("else { throw sf_arguments.invalid }")
    }
  }
}

/// The names of a stub's local variables for the arguments. They carry a prefix, so that they shadow nothing that a
/// default value or a type names.
struct StubLocals {
  /// In the order of the parameters.
  let names: [String]

  init(_ function: ServerFunction) {
    // The names that the stub needs for itself.
    var taken: Set<String> = ["sf_call", "sf_arguments", "sf_result", "sf_witness"]
    names = function.parameters.map { parameter in
      var name = "sf_\(SwiftNames.identifierPart(parameter.key))"
      while !taken.insert(name).inserted { name += "_" }
      return name
    }
  }
}
