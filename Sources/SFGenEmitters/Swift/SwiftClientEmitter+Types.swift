import SFGenInterface

/// Writes the types that travel, in one file for each source file that declares some.
///
/// They are `Codable` as well, for an application's own purposes. `nonisolated` keeps them usable everywhere in a module
/// that isolates its declarations to the main actor by default.
extension SwiftClientProgram {
  func typeFiles() -> [PlannedFile] {
    let files = interface.files.filter { !$0.types.isEmpty && !sharedModules.contains($0.module) }
    let names = SwiftFileNames(files)
    let travelling = Set(files.flatMap(\.types).map(\.name.pathInClient))
    let recursive = SwiftRecursion(files.flatMap(\.types))
    // The types around others that do not travel themselves, each declared in the first file that needs it.
    var shells: Set<[String]> = []
    return files.map { file in
      let forest = TypeForest(file.types, declared: travelling, shells: &shells)
      return PlannedFile(path: "\(names.name(of: file))Types.swift") { typeFile(for: file, forest, recursive) }
    }
  }

  private func typeFile(for file: InterfaceFile, _ forest: TypeForest, _ recursive: SwiftRecursion) -> [UInt8] {
    var writer = heading(
      from: file.path, naming: file.types.flatMap(\.shape.memberTypes), importsRuntime: false, usesCoding: true)
    for root in forest.roots {
      writer.line()
      write(root, recursive, into: &writer)
    }
    for definition in file.types {
      let typeCoding = SwiftTypeCoding(definition: definition, coding: coding)
      guard typeCoding.isNeeded else { continue }
      writer.line()
      writer.line("/// The form of `\(definition.name.textInComments)` on the wire.")
      typeCoding.write(into: &writer)
    }
    return writer.contents
  }

  private func write(_ node: TypeForest.Node, _ recursive: SwiftRecursion, into writer: inout CodeWriter) {
    let opening: (head: Code, parameters: [Code], tail: Code)
    switch node.kind {
    case .definition(let definition):
      if case .declared(let type) = definition.shape {
        writer.documentation(definition.documentation)
        writer.line(
          "public typealias \(SwiftNames.escaped(definition.name.path.last ?? "")) = \(SwiftNames.type(type))")
        return
      }
      writer.documentation(definition.documentation)
      if let deprecation = definition.deprecation {
        // As an attribute it would warn wherever the client itself names the type.
        if definition.documentation != nil { writer.line("///") }
        writer.line("/// - Note: Deprecated.\(deprecation.message.map { " \($0)" } ?? "")")
      }
      opening = self.opening(of: definition, recursive)
    case .shell: opening = ("public enum \(SwiftNames.escaped(node.path.last ?? ""))", [], " {")
    case .extension: opening = ("extension \(SwiftNames.path(node.path))", [], " {")
    }
    writer.declaration(opening.head, opening.parameters, opening.tail) { writer in
      if case .definition(let definition) = node.kind { members(of: definition, recursive, into: &writer) }
      for child in node.children {
        writer.line()
        write(child, recursive, into: &writer)
      }
    }
  }

  private func opening(
    of definition: TypeDefinition, _ recursive: SwiftRecursion
  ) -> (head: Code, parameters: [Code], tail: Code) {
    let keyword: String
    var protocols = conformances.protocols(of: definition)
    if definition.isError { protocols.append("Error") }
    if definition.isCodingKeyRepresentable { protocols.append("CodingKeyRepresentable") }
    switch definition.shape {
    case .structure: keyword = recursive.needsClass(definition) ? "final class" : "struct"
    case .declared: keyword = "struct"
    case .rawValue:
      keyword = "struct"
      protocols.insert("RawRepresentable", at: 0)
    case .rawEnumeration(let kind, _):
      keyword = "enum"
      protocols.insert(kind.type.swiftName, at: 0)
    case .enumeration: keyword = recursive.needsIndirection(definition) ? "indirect enum" : "enum"
    }
    let required = conformances.protocolsOfArguments(of: definition).joined(separator: " & ")
    let parameters = definition.parameters.map { "\(SwiftNames.escaped($0)): \(required)" as Code }
    let head: Code = "public nonisolated \(keyword) \(SwiftNames.escaped(definition.name.path.last ?? ""))"
    let tail: Code = ": \(protocols.joined(separator: ", ")) {"
    return parameters.isEmpty ? (head, [], tail) : ("\(head)<", parameters, ">\(tail)")
  }
}
