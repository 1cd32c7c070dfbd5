import SFGenInterface

/// Writes the types that travel, in one file for each source file that declares some.
///
/// Synthesized `Codable` gives the wire's form. `nonisolated` keeps the conformances usable everywhere in a module that
/// isolates its declarations to the main actor by default.
extension SwiftClientProgram {
  func typeFiles() -> [GeneratedFile] {
    let files = interface.files.filter { !$0.types.isEmpty && !sharedModules.contains($0.module) }
    let names = SwiftFileNames(files)
    let travelling = Set(files.flatMap(\.types).map(\.name.path))
    let indirect = recursiveEnumerations(files.flatMap(\.types))
    // The types around others that do not travel themselves, each declared in the first file that needs it.
    var shells: Set<[String]> = []
    return files.map { file in
      let forest = TypeForest(file.types, declared: travelling, shells: &shells)
      var writer = heading(
        from: file.path, naming: file.types.flatMap(\.shape.memberTypes), importsRuntime: false)
      for root in forest.roots {
        writer.line()
        write(root, indirect: indirect, into: &writer)
      }
      return GeneratedFile(path: "\(names.name(of: file))Types.swift", contents: writer.contents)
    }
  }

  private func write(_ node: TypeForest.Node, indirect: Set<TypeName>, into writer: inout CodeWriter) {
    let opening: String
    switch node.kind {
    case .definition(let definition):
      writer.documentation(definition.documentation)
      if let deprecation = definition.deprecation {
        // As an attribute it would warn wherever the client itself names the type.
        if definition.documentation != nil { writer.line("///") }
        writer.line("/// - Note: Deprecated.\(deprecation.message.map { " \($0)" } ?? "")")
      }
      opening = self.opening(of: definition, isIndirect: indirect.contains(definition.name))
    case .shell: opening = "public enum \(SwiftNames.escaped(node.path.last ?? "")) {"
    case .extension: opening = "extension \(SwiftNames.path(node.path)) {"
    }
    writer.block(opening) { writer in
      if case .definition(let definition) = node.kind { members(of: definition, into: &writer) }
      for child in node.children {
        writer.line()
        write(child, indirect: indirect, into: &writer)
      }
    }
  }

  private func opening(of definition: TypeDefinition, isIndirect: Bool) -> String {
    let name = SwiftNames.escaped(definition.name.path.last ?? "")
    let conformances = "Codable, Hashable, Sendable" + (definition.isError ? ", Error" : "")
    switch definition.shape {
    case .structure:
      return "public nonisolated struct \(name): \(conformances) {"
    case .rawEnumeration(let kind, _):
      let rawType = if case .integer(let integer) = kind { integer.rawValue } else { "String" }
      return "public nonisolated enum \(name): \(rawType), \(conformances) {"
    case .enumeration:
      return "public nonisolated \(isIndirect ? "indirect " : "")enum \(name): \(conformances) {"
    }
  }

  private func members(of definition: TypeDefinition, into writer: inout CodeWriter) {
    switch definition.shape {
    case .structure(let fields):
      structure(fields, into: &writer)
    case .rawEnumeration(_, let cases):
      for each in cases {
        writer.documentation(each.documentation)
        writer.line("case \(SwiftNames.escaped(each.name))\(rawValue(of: each))")
      }
    case .enumeration(let cases):
      for each in cases {
        writer.documentation(each.documentation)
        let payload = each.payload.map { field in
          (field.label.map { "\(SwiftNames.label($0)): " } ?? "") + SwiftNames.type(field.type)
        }
        if payload.isEmpty {
          writer.line("case \(SwiftNames.escaped(each.name))")
        } else {
          writer.declaration("case \(SwiftNames.escaped(each.name))(", payload, ")")
        }
      }
    }
  }

  private func rawValue(of each: RawCase) -> String {
    switch each.value {
    case .string(let text): text == each.name ? "" : " = \(SwiftNames.literal(text))"
    case .integer(let number): " = \(number)"
    }
  }

  private func structure(_ fields: [Field], into writer: inout CodeWriter) {
    for field in fields {
      writer.documentation(field.documentation)
      let name = SwiftNames.escaped(field.name)
      if field.isFixed {
        // The value is the server's: it arrives in results, and what is made here has none to send.
        writer.line("public private(set) var \(name): \(SwiftNames.optional(field.type))")
      } else {
        writer.line("public var \(name): \(SwiftNames.type(field.type))")
      }
    }
    writer.line()
    let parameters = fields.filter { !$0.isFixed }
    writer.line("/// Makes a value from its members.")
    guard !parameters.isEmpty else { return writer.line("public init() {}") }
    writer.declaration("public init(", parameters.map(parameter(for:)), ") {") { writer in
      for field in parameters {
        writer.line("self.\(SwiftNames.escaped(field.name)) = \(SwiftNames.escaped(field.name))")
      }
    }
    guard fields.contains(where: { $0.key != $0.name }) else { return }
    writer.line()
    writer.block("private enum CodingKeys: String, CodingKey {") { writer in
      for field in fields {
        let key = field.key == field.name ? "" : " = \(SwiftNames.literal(field.key))"
        writer.line("case \(SwiftNames.escaped(field.name))\(key)")
      }
    }
  }

  private func parameter(for field: Field) -> String {
    let text = "\(SwiftNames.label(field.name)): \(SwiftNames.type(field.type))"
    if case .optional = field.type { return "\(text) = nil" }
    return text
  }

  /// The enums that hold a value of their own type, through other types or not, without an array or a dictionary between.
  private func recursiveEnumerations(_ types: [TypeDefinition]) -> Set<TypeName> {
    let held = Dictionary(
      types.map { ($0.name, $0.shape.memberTypes.compactMap(\.heldName)) }, uniquingKeysWith: { first, _ in first })
    var result: Set<TypeName> = []
    for definition in types {
      guard case .enumeration = definition.shape else { continue }
      var pending = held[definition.name] ?? []
      var seen: Set<TypeName> = []
      while let name = pending.popLast() {
        guard seen.insert(name).inserted else { continue }
        pending += held[name] ?? []
      }
      if seen.contains(definition.name) { result.insert(definition.name) }
    }
    return result
  }
}

extension WireType {
  /// The declared type that a value of this type holds in place.
  fileprivate var heldName: TypeName? {
    switch self {
    case .named(let name): name
    case .optional(let wrapped): wrapped.heldName
    default: nil
    }
  }
}
