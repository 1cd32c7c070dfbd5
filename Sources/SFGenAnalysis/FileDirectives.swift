import SFGenOutline
import SFGenSource

/// The directives of a file that mark something, and what is wrong with those that do not.
struct FileDirectives {
  private(set) var file: Directive?
  /// The directives first in a body, by the offset of the name of its function or type.
  private(set) var bodies: [UInt32: Directive] = [:]
  private(set) var diagnostics: [Diagnostic] = []

  init(_ file: ParsedFile) {
    guard !file.outline.directives.isEmpty else { return }
    var owners: [UInt32: Declaration] = [:]
    for declaration in file.outline.declarations where declaration.bodyStart != nil {
      owners[declaration.nameRange.start] = declaration
    }
    for directive in file.outline.directives { check(directive, file, owners) }
  }

  private mutating func check(_ directive: Directive, _ file: ParsedFile, _ owners: [UInt32: Declaration]) {
    var owner: Declaration?
    var earlier: [Directive] = []
    switch directive.scope {
    case .file: earlier = self.file.map { [$0] } ?? []
    case .body(let name):
      owner = owners[name]
      earlier = bodies[name].map { [$0] } ?? []
    case .unsupported: break
    }
    let site = DirectiveSite(
      directive: directive, file: file, owner: owner, next: Self.declaration(behind: directive, in: file.outline),
      earlier: earlier)
    if site.isData { return }
    for (rule, check) in RuleChecks.refusals {
      guard let diagnostic = check(rule, site) else { continue }
      diagnostics.append(diagnostic)
      return
    }
    for (rule, check) in RuleChecks.remarks {
      if let diagnostic = check(rule, site) { diagnostics.append(diagnostic) }
    }
    switch directive.scope {
    case .file: self.file = self.file ?? directive
    case .body(let name): bodies[name] = bodies[name] ?? directive
    case .unsupported: break
    }
  }

  private static func declaration(behind directive: Directive, in outline: Outline) -> Declaration? {
    let declarations = outline.declarations
    var low = 0
    var high = declarations.count
    while low < high {
      let middle = (low + high) / 2
      if declarations[middle].start < directive.range.end { low = middle + 1 } else { high = middle }
    }
    guard low < declarations.count, declarations[low].triviaStart <= directive.range.end else { return nil }
    return declarations[low]
  }
}

extension DirectiveSite {
  /// Whether the words are a value, which text in code may well be: all of a closure, of an accessor or of a branch, and
  /// near misses and other words wherever no directive could stand.
  var isData: Bool {
    // What documents anything but a function may quote a directive.
    if directive.spelling == .documentationComment, owner?.kind != .function, let next, next.kind != .function {
      return true
    }
    guard directive.isFirst else { return false }
    let isLiteral = directive.spelling == .literal || directive.spelling == .dressed
    let isWhole = isLiteral && directive.remainder == .nothing
    if case .unsupported(let place) = directive.scope {
      return !isExact || directive.spelling == .unquotedComment
        || isWhole && place != "an initializer" && place != "a deinitializer"
    }
    return !isExact && isLiteral && (isWhole && returnsValue || isInBuilder)
  }
}
