import SFGenInterface

/// Writes the types that travel, in one file for each source file that declares some.
///
/// They are `Codable` as well, for an application's own purposes. `nonisolated` keeps them usable everywhere in a module
/// that isolates its declarations to the main actor by default.
extension SwiftClientProgram {
  func typeFiles() -> [GeneratedFile] {
    let files = interface.files.filter { !$0.types.isEmpty && !sharedModules.contains($0.module) }
    let names = SwiftFileNames(files)
    let travelling = Set(files.flatMap(\.types).map(\.name.path))
    let recursive = SwiftRecursion(files.flatMap(\.types))
    // The types around others that do not travel themselves, each declared in the first file that needs it.
    var shells: Set<[String]> = []
    return files.map { file in
      let forest = TypeForest(file.types, declared: travelling, shells: &shells)
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
        writer.line("/// The form of `\(definition.name.qualified)` on the wire.")
        typeCoding.write(into: &writer)
      }
      return GeneratedFile(path: "\(names.name(of: file))Types.swift", contents: writer.contents)
    }
  }

  private func write(_ node: TypeForest.Node, _ recursive: SwiftRecursion, into writer: inout CodeWriter) {
    let opening: String
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
    case .shell: opening = "public enum \(SwiftNames.escaped(node.path.last ?? "")) {"
    case .extension: opening = "extension \(SwiftNames.path(node.path)) {"
    }
    writer.block(opening) { writer in
      if case .definition(let definition) = node.kind { members(of: definition, recursive, into: &writer) }
      for child in node.children {
        writer.line()
        write(child, recursive, into: &writer)
      }
    }
  }

  private func opening(of definition: TypeDefinition, _ recursive: SwiftRecursion) -> String {
    let name = SwiftNames.escaped(definition.name.path.last ?? "") + genericParameters(of: definition)
    let protocols =
      "Codable, Hashable, Sendable" + (definition.isError ? ", Error" : "")
      + (definition.isCodingKeyRepresentable ? ", CodingKeyRepresentable" : "")
    switch definition.shape {
    case .structure where recursive.needsClass(definition):
      return "public nonisolated final class \(name): \(protocols) {"
    case .structure, .declared:
      return "public nonisolated struct \(name): \(protocols) {"
    case .rawValue:
      return "public nonisolated struct \(name): RawRepresentable, \(protocols) {"
    case .rawEnumeration(let kind, _):
      return "public nonisolated enum \(name): \(kind.type.swiftName), \(protocols) {"
    case .enumeration:
      let isIndirect = recursive.needsIndirection(definition)
      return "public nonisolated \(isIndirect ? "indirect " : "")enum \(name): \(protocols) {"
    }
  }

  private func genericParameters(of definition: TypeDefinition) -> String {
    guard !definition.parameters.isEmpty else { return "" }
    let list = definition.parameters.map { "\(SwiftNames.escaped($0)): Codable & Hashable & Sendable" }
    return "<\(list.joined(separator: ", "))>"
  }
}
