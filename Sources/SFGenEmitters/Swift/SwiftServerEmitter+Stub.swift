import SFGenInterface

/// Writes the stubs of one source file:
///
/// ```swift
/// /// Answers a call of `createPost(title:)`.
/// func _serverFunction_createPost(_ sf_call: ServerCall) async throws -> ServerReply {
///   var sf_arguments = sf_call.arguments()
///   var sf_title: String?
///   while let sf_key = try sf_arguments.nextKey() {
///     do throws(WireFailure) {
///       switch sf_key {
///       case "title": sf_title = try sf_arguments.reader.string()
///       default: try sf_arguments.reader.skipValue()
///       }
///     } catch {
///       try sf_arguments.recover(from: error)
///     }
///   }
///   sf_arguments.require("title", .string, sf_title != nil)
///   guard let sf_title, sf_arguments.isValid else { throw sf_arguments.invalid }
///   let sf_result: Post
///   do throws(PostError) {
///     sf_result = try await createPost(title: sf_title)
///   } catch {
///     return try ServerReply.thrown(error) { writer, error throws(WireFailure) in try error.write(to: &writer) }
///   }
///   return try ServerReply.value(sf_result) { writer, value throws(WireFailure) in try value.write(to: &writer) }
/// }
/// ```
extension SwiftServerProgram {
  func stubFile(for file: InterfaceFile) -> [UInt8] {
    var writer = CodeWriter()
    writer.line(text: GeneratorMark.line(from: file.path))
    writer.line()
    writer.lines(
      SwiftImports.lines(
        copying: file.imports, adding: ["ServerFunctions", "ServerFunctionsWire"],
        naming: file.functions.flatMap(\.namedTypes), in: interface.module))
    var index = file.functions.startIndex
    while index < file.functions.endIndex {
      let first = file.functions[index]
      let group = file.functions[index...].prefix {
        $0.typePath == first.typePath && $0.conditions == first.conditions
          && (first.typePath.isEmpty
            || SwiftAvailability($0.availability).attributes == SwiftAvailability(first.availability).attributes)
      }
      index = group.endIndex
      writer.line()
      writer.conditional(first.conditions) { writer in
        if first.typePath.isEmpty {
          for function in group {
            writer.line()
            stub(of: function, in: file, into: &writer)
          }
        } else {
          // The extension names the type, which may be as new as the function.
          writer.lines(SwiftAvailability(first.availability).attributes)
          writer.block("extension \(SwiftNames.path(first.typePath)) {") { writer in
            for function in group {
              writer.line()
              stub(of: function, in: file, into: &writer)
            }
          }
        }
        for function in group where isDeprecated(function) { witness(of: function, in: file, into: &writer) }
        for function in group where function.nested != nil { action(for: function, into: &writer) }
        let bound = group.flatMap(\.boundTypes)
        SwiftTupleCoding.write(
          reading: group.flatMap(\.parameters).map(\.type) + bound, writing: group.compactMap(\.result) + bound, coding,
          into: &writer)
      }
    }
    return writer.contents
  }

  private func stub(of function: ServerFunction, in file: InterfaceFile, into writer: inout CodeWriter) {
    writer.line("/// Answers a call of `\(function.documentationName)`.")
    attributes(of: function, into: &writer)
    let name = stubName(of: function)
    let isStatic = !function.typePath.isEmpty && function.instance == nil
    let sealer: [Code] = function.boundTypes.isEmpty ? [] : ["_ sf_sealer: any ArgumentSealer"]
    writer.declaration(
      "\(isStatic ? "static " : "")func \(name)(", ["_ sf_call: ServerCall"] + sealer,
      ") async throws -> ServerReply {"
    ) { writer in
      if isDeprecated(function) {
        let witness = witnessName(of: function)
        let declaration = "let sf_witness: any \(witness)Protocol.Type ="
        if writer.indentation + declaration.columns + witness.columns + 6 <= SwiftLayout.lineLength {
          writer.line("\(declaration) \(witness).self")
        } else {
          writer.line(text: declaration)
          writer.indented { $0.line("\(witness).self") }
        }
        writer.line("return try await sf_witness.answer(sf_call\(function.instance == nil ? "" : ", self"))")
      } else {
        body(of: function, in: file, callee: SwiftNames.escaped(function.name), into: &writer)
      }
    }
  }

  /// A deprecated function can be called without a warning from a declaration that is deprecated itself, and such a
  /// declaration can be reached without one through a protocol that it satisfies.
  private func witness(of function: ServerFunction, in file: InterfaceFile, into writer: inout CodeWriter) {
    let name = witnessName(of: function)
    let answer = witnessSignature(of: function)
    writer.line()
    writer.line("/// Reaches `\(function.documentationName)`, which is deprecated, without a warning.")
    writer.block("private protocol \(name)Protocol {") { writer in
      witnessAttributes(of: function, into: &writer)
      writer.lines(answer)
    }
    writer.line()
    let heading: Code = "private enum \(name): \(name)Protocol {"
    if heading.columns > SwiftLayout.lineLength {
      writer.line("private enum \(name):")
      writer.indented { $0.line("\(name)Protocol") }
    }
    writer.block(heading.columns > SwiftLayout.lineLength ? "{" : heading) { writer in
      writer.line("@available(*, deprecated)")
      witnessAttributes(of: function, into: &writer)
      writer.lines(answer.dropLast())
      let receiver = function.instance == nil ? SwiftNames.path(function.typePath) : "sf_instance"
      let callee = (receiver.isEmpty ? "" : "\(receiver).") + SwiftNames.escaped(function.name)
      writer.block("\(answer.last ?? "") {") { body(of: function, in: file, callee: callee, into: &$0) }
    }
  }

  /// `static func answer(_ sf_call: ServerCall, _ sf_instance: isolated Guestbook) async throws -> ServerReply`
  private func witnessSignature(of function: ServerFunction) -> [Code] {
    var parameters: [Code] = ["_ sf_call: ServerCall"]
    if let instance = function.instance {
      let isolation = instance.isolation == .actor ? "isolated " : ""
      parameters.append("_ sf_instance: \(isolation)\(SwiftNames.path(instance.name.path))")
    }
    return SwiftLayout.list(
      "static func answer(", parameters, ") async throws -> ServerReply", indentation: 4, closesAlone: true)
  }

  /// Outside of the type, its isolation has to be written.
  private func witnessAttributes(of function: ServerFunction, into writer: inout CodeWriter) {
    writer.lines(SwiftAvailability(function.availability).attributes)
    if let actor = function.globalActor ?? function.instance?.globalActor { writer.line("@\(actor)") }
  }

  private func witnessName(of function: ServerFunction) -> String {
    let namespace = function.typePath.map { SwiftNames.identifierPart($0) + "_" }.joined()
    return "_Deprecated_\(namespace)\(stubName(of: function).dropFirst("_serverFunction_".count))"
  }

  private func attributes(of function: ServerFunction, into writer: inout CodeWriter) {
    if function.typePath.isEmpty { writer.lines(SwiftAvailability(function.availability).attributes) }
    if let actor = function.globalActor { writer.line("@\(actor)") }
  }

  private func body(
    of function: ServerFunction, in file: InterfaceFile, callee: String, into writer: inout CodeWriter
  ) {
    let locals = StubLocals(function)
    arguments(of: function, locals: locals, into: &writer)
    if let nested = function.nested { hoist(nested, of: function, in: file, into: &writer) }
    let calls = SwiftDefaultArguments(function, locals: locals)
    let keyword = function.failure == .never ? "await" : "try await"
    if let stream = function.stream {
      return streamBody(of: function, stream, calls, "\(keyword) \(callee)", into: &writer)
    }
    if case .typed(let error) = function.failure {
      if let result = function.result { writer.line("let sf_result: \(SwiftNames.type(result))") }
      writer.line("do throws(\(SwiftNames.type(error))) {")
      writer.indented { writer in
        calls.write(function.result == nil ? "" : "sf_result = ", "\(keyword) \(callee)", into: &writer)
      }
      writer.block("} catch {") { $0.statement(reply("thrown", error, "error")) }
    } else if let result = function.result, calls.branches {
      writer.line("let sf_result: \(SwiftNames.type(result))")
      calls.write("sf_result = ", "\(keyword) \(callee)", into: &writer)
    } else {
      calls.write(function.result == nil ? "" : "let sf_result = ", "\(keyword) \(callee)", into: &writer)
    }
    writer.statement(function.result.map { reply("value", $0, "sf_result") } ?? "return ServerReply.empty")
  }

  private func arguments(of function: ServerFunction, locals: StubLocals, into writer: inout CodeWriter) {
    writer.line("var sf_arguments = sf_call.arguments()")
    let isBound = !function.boundTypes.isEmpty
    guard !function.parameters.isEmpty || isBound else {
      // What the body says does not matter, but it has to be an arguments object all the same.
      return writer.line("try sf_arguments.skipAll()")
    }
    for (parameter, local) in zip(function.parameters, locals.names) {
      writer.line("var \(local): \(SwiftNames.optional(parameter.type))")
    }
    if isBound { writer.line("var sf_bound: String?") }
    writer.block("while let sf_key = try sf_arguments.nextKey() {") { writer in
      writer.line("do throws(WireFailure) {")
      writer.indented { writer in
        writer.line("switch sf_key {")
        for (parameter, local) in zip(function.parameters, locals.names) {
          let reading: Code = "\(local) = \(coding.read(parameter.type, from: "sf_arguments.reader"))"
          let pattern: Code = "case \(SwiftNames.literal(parameter.key)):"
          if writer.indentation + pattern.columns + 1 + reading.columns <= SwiftLayout.lineLength {
            writer.line("\(pattern) \(reading)")
          } else {
            writer.line(pattern)
            writer.indented { $0.statement(reading) }
          }
        }
        if isBound {
          writer.line(
            "case \(SwiftNames.literal(ServerFunction.boundKey)): sf_bound = try sf_arguments.reader.string()")
        }
        writer.line("default: try sf_arguments.reader.skipValue()")
        writer.line("}")
      }
      writer.block("} catch {") { $0.line("try sf_arguments.recover(from: error)") }
    }
    var conditions: [Code] = []
    for (parameter, local) in zip(function.parameters, locals.names)
    where parameter.defaultValue == nil && !parameter.type.isOptional {
      writer.line(
        "sf_arguments.require(\(SwiftNames.literal(parameter.key)), \(coding.expectation(parameter.type)), \(local) != nil)"
      )
      conditions.append("let \(local)")
    }
    if isBound {
      writer.line("sf_arguments.require(\(SwiftNames.literal(ServerFunction.boundKey)), .string, sf_bound != nil)")
      conditions.append("let sf_bound")
    }
    conditions.append("sf_arguments.isValid")
    let line: Code = "guard \(conditions.joined(separator: ", ")) else { throw sf_arguments.invalid }"
    if writer.indentation + line.columns <= SwiftLayout.lineLength {
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

  /// `return try ServerReply.value(sf_result) { $0.string($1) }`
  func reply(_ kind: String, _ type: WireType, _ value: String) -> Code {
    let function = coding.writeFunction(type)
    let call: Code = "return try ServerReply.\(kind)(\(value)"
    return function.hasPrefix("{") ? "\(call)) \(function)" : "\(call), \(function))"
  }
}

/// The names of a stub's local variables for the arguments. They carry a prefix, so that they shadow nothing that a
/// default value or a type names.
struct StubLocals {
  /// In the order of the parameters.
  let names: [String]

  init(_ function: ServerFunction) {
    // The names that the stub needs for itself.
    var taken: Set<String> = [
      "sf_call", "sf_instance", "sf_arguments", "sf_key", "sf_result", "sf_witness", "sf_sealer", "sf_bound",
      "sf_values",
    ]
    names = function.parameters.map { parameter in
      var name = "sf_\(SwiftNames.identifierPart(parameter.key))"
      while !taken.insert(name).inserted { name += "_" }
      return name
    }
  }
}
