import SFGenInterface

/// Writes what belongs to a function that stands in the body of another: the copy of it in its stub, and the reference that
/// the code around it hands to a client.
///
/// ```swift
/// var sf_values = try sf_call.open(sf_bound, with: sf_sealer, path: "/_server/page.save", module: "App", signature: "0123456789abcdef")
/// let id = try sf_values.next("id") { reader throws(WireFailure) in try reader.int() }
///
/// // From `page` in Posts.swift.
/// func save(title: String) async {
///   print(id, title)
/// }
/// ```
extension SwiftServerProgram {
  /// The copy is a function inside of the stub, under its own name, so that it may call itself.
  func hoist(
    _ nested: NestedFunction, of function: ServerFunction, in file: InterfaceFile, into writer: inout CodeWriter
  ) {
    if !nested.bound.isEmpty {
      writer.call(
        "var sf_values = try sf_call.open(",
        [
          "sf_bound", "with: sf_sealer",
          "path: \(SwiftNames.literal(EndpointPath.path(base: interface.base, id: function.id)))",
          "module: \(SwiftNames.literal(interface.module))",
          "signature: \(SwiftNames.literal(interface.boundDigest(of: function)))",
        ])
      for argument in nested.bound {
        let read = coding.readFunction(argument.type)
        let call: Code =
          "let \(SwiftNames.escaped(argument.name)) = try sf_values.next(\(SwiftNames.literal(argument.name))"
        writer.statement(read.hasPrefix("{") ? "\(call)) \(read)" : "\(call), \(read))")
      }
    }
    writer.line()
    // No line, which would change with every edit above the function.
    writer.line("// From `\(nested.enclosingFunctions.joined(separator: "."))` in \(file.path).")
    writer.verbatim(nested.lines)
    writer.line()
  }

  /// ```swift
  /// extension ServerActions {
  ///   /// A reference to `page.save(title:)`, with what it takes from `page` sealed.
  ///   static func save(id: Int, for caller: ServerAction.Caller = .anybody) throws -> ServerAction { … }
  /// }
  /// ```
  func action(for function: ServerFunction, into writer: inout CodeWriter) {
    guard let nested = function.nested else { return }
    let url = EndpointPath.path(base: interface.base, id: function.id)
    writer.line()
    writer.block("extension ServerActions {") { writer in
      let enclosing = nested.enclosingFunctions.joined(separator: ".")
      let name = SwiftNames.escaped(actionName(of: function))
      guard !nested.bound.isEmpty else {
        writer.line("/// A reference to `\(function.documentationName)`, which stands in `\(enclosing)`.")
        writer.lines(SwiftAvailability(function.availability).attributes)
        writer.block("static func \(name)() -> ServerAction {") { writer in
          writer.line("ServerAction(path: \(SwiftNames.literal(url)))")
        }
        return
      }
      writer.line("/// A reference to `\(function.documentationName)`, with what it takes from `\(enclosing)` sealed.")
      writer.line("///")
      // A function may bind something of that name, too.
      let caller = nested.bound.contains { $0.name == "caller" } ? "sf_caller" : "caller"
      writer.line("/// - Parameters:")
      for argument in nested.bound {
        writer.line("///   - \(argument.name): What `\(enclosing)` calls `\(argument.name)`.")
      }
      writer.line("///   - \(caller): Who may call it with this reference.")
      writer.line(
        "/// - Throws: Where a value has no form on the wire, or before `\(interface.module)ServerFunctions` has been made."
      )
      writer.lines(SwiftAvailability(function.availability).attributes)
      let parameters = nested.bound.map { "\(SwiftNames.label($0.name)): \(SwiftNames.type($0.type))" as Code }
      writer.declaration(
        "static func \(name)(", parameters + ["for \(caller): ServerAction.Caller = .anybody"],
        ") throws -> ServerAction {"
      ) { writer in
        let opening = SwiftLayout.list(
          "try ServerAction(",
          [
            "path: \(SwiftNames.literal(url))",
            "signature: \(SwiftNames.literal(interface.boundDigest(of: function)))",
            "module: \(SwiftNames.literal(interface.module))", "caller: \(caller)",
          ], ") { sf_writer throws(WireFailure) in", indentation: writer.indentation, closesAlone: true)
        writer.lines(opening.dropLast())
        writer.block(opening.last ?? "") { writer in
          for argument in nested.bound {
            writer.line("sf_writer.key(\(SwiftNames.literal(argument.name)))")
            writer.statement(coding.write(argument.type, Code(SwiftNames.escaped(argument.name)), to: "sf_writer"))
          }
        }
      }
    }
  }

  /// The function's own name, unless another one would be called in the same way.
  private func actionName(of function: ServerFunction) -> String {
    let labels = function.nested?.bound.map(\.name)
    let isShared = interface.functions.contains {
      $0.id != function.id && $0.nested != nil && $0.name == function.name && $0.nested?.bound.map(\.name) == labels
    }
    guard isShared else { return function.name }
    let path = (function.namespace + [function.name]).map(SwiftNames.upperCamelCase).joined()
    return SwiftNames.lowerCamelCase(path)
  }
}
