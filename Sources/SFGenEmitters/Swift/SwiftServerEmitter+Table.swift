import SFGenInterface

/// Writes the table that names every function of the module:
///
/// ```swift
/// struct AppServerFunctions: ServerFunctionTable {
///   protocol Guards: Sendable {
///     func admin(_ context: ServerContext) async throws
///   }
///
///   let base = "/_server"
///   let functions: [ServerFunction]
///
///   init(guards: some Guards) { … }
/// }
/// ```
extension SwiftServerProgram {
  func tableFile() -> String {
    var writer = CodeWriter()
    writer.line(GeneratorMark.line())
    writer.line()
    writer.line("import ServerFunctions")
    writer.line()
    writer.line("/// The server functions of the module \(interface.module).")
    writer.block("struct \(interface.module)ServerFunctions: ServerFunctionTable {") { writer in
      guards(into: &writer)
      writer.line()
      writer.line("let base = \(SwiftNames.literal(interface.base))")
      writer.line("let functions: [ServerFunction]")
      writer.line()
      initializer(into: &writer)
    }
    return writer.contents
  }

  private func guards(into writer: inout CodeWriter) {
    guard !interface.guardNames.isEmpty else { return }
    writer.line("/// The guards that the functions' options name.")
    writer.block("protocol Guards: Sendable {") { writer in
      for name in interface.guardNames {
        writer.line("func \(SwiftNames.escaped(name))(_ context: ServerContext) async throws")
      }
    }
  }

  private func initializer(into writer: inout CodeWriter) {
    writer.block(interface.guardNames.isEmpty ? "init() {" : "init(guards: some Guards) {") { writer in
      guard !interface.functions.isEmpty else { return writer.line("functions = []") }
      writer.line("var functions: [ServerFunction] = []")
      if interface.functions.allSatisfy({ !$0.conditions.isEmpty }) {
        // Where no condition holds, nothing else would change the variable, and the compiler would say so.
        writer.line("functions.reserveCapacity(\(interface.functions.count))")
      }
      for function in interface.functions {
        writer.conditional(function.conditions) { writer in
          if let condition = SwiftAvailability(function.availability).condition {
            writer.block("if \(condition) {") { entry(of: function, into: &$0) }
          } else {
            entry(of: function, into: &writer)
          }
        }
      }
      writer.line("self.functions = functions")
    }
  }

  private func entry(of function: ServerFunction, into writer: inout CodeWriter) {
    var arguments = [
      "id: \(SwiftNames.literal(function.id))",
      "signature: \(SwiftNames.literal(interface.signatureDigest(of: function)))",
    ]
    if let limit = function.options.bodyLimit { arguments.append("bodyLimit: \(SwiftNames.literal(limit))") }
    if let name = function.options.guardName {
      arguments.append("guard: { try await guards.\(SwiftNames.escaped(name))($0) }")
    }
    if function.stream != nil { arguments.append("isStream: true") }
    let stub = SwiftNames.path(function.namespace + [stubName(of: function)])
    writer.line("functions.append(")
    writer.indented { writer in
      writer.declaration("ServerFunction(", arguments, ") { try await \(stub)($0) })")
    }
  }
}
