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
  func tableFile() -> [UInt8] {
    var writer = CodeWriter()
    writer.line(text: GeneratorMark.line())
    writer.line()
    writer.lines(
      SwiftImports.lines(
        copying: interface.files.filter(\.extendsImportedTypes).flatMap(\.imports), adding: ["ServerFunctions"],
        naming: [], in: interface.module))
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
    if interface.functions.contains(where: { $0.nested != nil }) {
      writer.line()
      writer.line("/// References to the functions that stand in the bodies of others, for the code around them.")
      writer.line("enum ServerActions {}")
    }
    return writer.contents
  }

  private func guards(into writer: inout CodeWriter) {
    guard !interface.guardNames.isEmpty else { return }
    writer.line("/// The guards that the functions' options name.")
    writer.block("protocol Guards: Sendable {") { writer in
      for name in interface.guardNames {
        let guarded = interface.functions.filter { $0.options.guardName == name }.map { "`\($0.id)`" }
        let others = guarded.count > 3 ? " and \(guarded.count - 3) more" : ""
        writer.line("/// Admits callers of \(guarded.prefix(3).joined(separator: ", "))\(others).")
        writer.line("func \(SwiftNames.escaped(name))(_ context: ServerContext) async throws")
      }
    }
  }

  /// One initializer, or one for each combination of the conditions that instances' types stand under, since a parameter
  /// cannot stand under a condition itself.
  private func initializer(into writer: inout CodeWriter) {
    let types = interface.instanceTypes
    let conditions = types.map(\.conditions).filter { !$0.isEmpty }
    var distinct: [[String]] = []
    for each in conditions where !distinct.contains(each) { distinct.append(each) }
    initializer(types.filter { $0.conditions.isEmpty }, pending: distinct[...], into: &writer)
  }

  private func initializer(_ types: [InstanceType], pending: ArraySlice<[String]>, into writer: inout CodeWriter) {
    guard let conditions = pending.first else { return initializer(types, into: &writer) }
    let joined = conditions.count == 1 ? conditions[0] : conditions.map { "(\($0))" }.joined(separator: " && ")
    let added = interface.instanceTypes.filter { $0.conditions == conditions }
    writer.line("#if \(joined)")
    writer.indented { initializer(types + added, pending: pending.dropFirst(), into: &$0) }
    writer.line("#else")
    writer.indented { initializer(types, pending: pending.dropFirst(), into: &$0) }
    writer.line("#endif")
  }

  private func initializer(_ types: [InstanceType], into writer: inout CodeWriter) {
    let functions = interface.functions.filter { $0.instance.map(types.contains) ?? true }
    let instances = InstanceNames(types)
    instanceDocumentation(types, instances, into: &writer)
    let availability = SwiftAvailability(types.flatMap(\.availability)).attributes
    writer.lines(availability)
    let guards: [Code] = interface.guardNames.isEmpty ? [] : ["guards: some Guards"]
    let sealer: [Code] = interface.bindsArguments ? ["sealer: any ArgumentSealer"] : []
    let parameters = types.map { "\(instances[$0]): \(SwiftNames.path($0.name.path))" as Code }
    writer.declaration("init(", guards + sealer + parameters, ") {") { writer in
      if interface.bindsArguments {
        writer.line("BoundArguments.seal(of: \(SwiftNames.literal(interface.module)), with: sealer)")
      }
      guard !functions.isEmpty else { return writer.line("functions = []") }
      writer.line("var functions: [ServerFunction] = []")
      if functions.allSatisfy({ !$0.conditions.isEmpty }) {
        // Where no condition holds, nothing else would change the variable, and the compiler would say so.
        writer.line("functions.reserveCapacity(\(functions.count))")
      }
      for function in functions {
        writer.conditional(function.conditions) { writer in
          let available = SwiftAvailability(function.availability)
          if let condition = available.condition, available.attributes != availability {
            writer.block("if \(condition) {") { entry(of: function, instances, into: &$0) }
          } else {
            entry(of: function, instances, into: &writer)
          }
        }
      }
      writer.line("self.functions = functions")
    }
  }

  private func instanceDocumentation(_ types: [InstanceType], _ names: InstanceNames, into writer: inout CodeWriter) {
    guard !types.isEmpty || interface.bindsArguments else { return }
    writer.line(
      interface.bindsArguments
        ? "/// Makes the table. From then on its sealer is that of every `ServerAction` that the module makes."
        : "/// Makes the table.")
    writer.line("///")
    writer.line("/// - Parameters:")
    if !interface.guardNames.isEmpty { writer.line("///   - guards: What admits callers.") }
    if interface.bindsArguments {
      writer.line("///   - sealer: Seals what nested functions take from the functions around them.")
    }
    for type in types {
      writer.line("///   - \(names[type]): The instance on which clients call the methods of `\(type.name.qualified)`.")
    }
  }

  private func entry(of function: ServerFunction, _ instances: InstanceNames, into writer: inout CodeWriter) {
    var arguments: [Code] = [
      "id: \(SwiftNames.literal(function.id))",
      "signature: \(SwiftNames.literal(interface.signatureDigest(of: function)))",
    ]
    if let limit = function.options.bodyLimit { arguments.append("bodyLimit: \(SwiftNames.literal(limit))") }
    if let name = function.options.guardName {
      arguments.append("guard: { try await guards.\(SwiftNames.escaped(name))($0) }")
    }
    if function.stream != nil { arguments.append("isStream: true") }
    let receiver = function.instance.map { [instances[$0]] } ?? function.typePath.map(SwiftNames.escaped)
    let stub = (receiver + [SwiftNames.escaped(stubName(of: function))]).joined(separator: ".")
    writer.line("functions.append(")
    writer.indented { writer in
      let call: Code = function.boundTypes.isEmpty ? "\(stub)($0)" : "\(stub)($0, sealer)"
      let heading: Code = "ServerFunction(\(arguments.joined(separator: ", "))) {"
      if writer.indentation + heading.columns + call.columns + 14 <= SwiftLayout.lineLength {
        writer.line("\(heading) try await \(call) })")
      } else if writer.indentation + heading.columns <= SwiftLayout.lineLength {
        writer.block(heading, closing: "})") { $0.line("try await \(call)") }
      } else {
        writer.declaration("ServerFunction(", arguments, ") { try await \(call) })")
      }
    }
  }
}

extension Interface {
  /// Whether a function takes something from the functions around it.
  var bindsArguments: Bool { functions.contains { !$0.boundTypes.isEmpty } }
}

/// The names of the initializer's parameters for instances: `guestbook` for a `Guestbook`.
private struct InstanceNames {
  private var names: [InstanceType: String] = [:]

  init(_ types: [InstanceType]) {
    // What else the initializer names.
    var taken: Set<String> = ["guards", "sealer", "functions", "base", "self"]
    for type in types {
      let short = SwiftNames.lowerCamelCase(type.name.path.last ?? "")
      let isShared = types.contains { $0 != type && SwiftNames.lowerCamelCase($0.name.path.last ?? "") == short }
      var name = isShared || taken.contains(short) ? SwiftNames.lowerCamelCase(type.name.path.joined()) : short
      while !taken.insert(name).inserted { name += "Instance" }
      names[type] = SwiftNames.escaped(name)
    }
  }

  subscript(type: InstanceType) -> String { names[type] ?? "" }
}
