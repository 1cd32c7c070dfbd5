import SFGenInterface

/// Writes the import declarations of a generated file.
enum SwiftImports {
  /// The imports of a file that names some types, which an alias may have brought in from a module that the source does
  /// not import.
  static func lines(
    copying imports: [String], adding modules: [String], naming types: [WireType], in module: String
  ) -> [String] {
    let imported = Set(imports.flatMap { $0.split { !$0.isLetter && !$0.isNumber && $0 != "_" } }.map(String.init))
    var missing = Set(types.flatMap(\.names).map(\.module)).subtracting(imported).subtracting([module]).sorted()
    if types.contains(where: \.needsFoundation), imported.isDisjoint(with: ["Foundation", "FoundationEssentials"]) {
      missing.append("Foundation")
    }
    return lines(copying: imports, adding: missing + modules)
  }

  /// A source's own imports in their order, each once, and the modules of the runtime.
  private static func lines(copying imports: [String], adding modules: [String]) -> [String] {
    var lines: [String] = []
    for declaration in imports.map(withoutWideAccess) where !lines.contains(declaration) { lines.append(declaration) }
    for module in modules
    where !lines.contains(where: { $0.split(separator: " ").suffix(2) == ["import", module[...]] }) {
      lines.append("import \(module)")
    }
    return lines
  }

  /// The import without `public` or `package`: the compiler warns of these where no declaration of that access needs the
  /// import, and a stub declares nothing but internal functions.
  private static func withoutWideAccess(_ declaration: String) -> String {
    var words = declaration.split(separator: " ", omittingEmptySubsequences: false)
    words.removeAll { $0 == "public" || $0 == "package" || $0 == "@_exported" }
    return words.joined(separator: " ")
  }
}
