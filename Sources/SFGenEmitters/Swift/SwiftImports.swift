/// Writes the import declarations of a generated file.
enum SwiftImports {
  /// A source's own imports in their order, each once, and the runtime's module.
  static func lines(copying imports: [String], adding module: String) -> [String] {
    var lines: [String] = []
    for declaration in imports.map(withoutWideAccess) where !lines.contains(declaration) { lines.append(declaration) }
    if !lines.contains(where: { $0.split(separator: " ").suffix(2) == ["import", module[...]] }) {
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
