import SFGenLexer
import SFGenOutline

/// What is private at the top of a file, by name. Made once for a file, since many functions of it may be nested.
struct PrivateNames {
  private(set) var declarations: [String: Declaration] = [:]

  init(_ file: ParsedFile) {
    for declaration in file.outline.topLevel { add(declaration, file) }
  }

  /// Adds a declaration that is private, with every name that it has.
  mutating func add(_ declaration: Declaration, _ file: ParsedFile) {
    guard
      file.outline.hasModifier(.private, declaration) || file.outline.hasModifier(.fileprivate, declaration)
    else { return }
    if declaration.kind == .property {
      for binding in file.outline.bindings(of: declaration) { declarations[file.name(binding.name)] = declaration }
    } else {
      declarations[file.name(of: declaration)] = declaration
    }
  }
}
