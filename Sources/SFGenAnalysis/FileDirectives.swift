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
  /// Whether the words are a value, which text in code may well be.
  var isData: Bool {
    switch directive.spelling {
    case .comment: return false
    case .unquotedComment: return !isInSupportedPlace
    case .documentationComment:
      // What documents anything but a function may quote a directive.
      guard owner?.kind != .function, let next = nextDirectlyBelow else { return false }
      return next.kind != .function
    case .literal, .assigned, .dressed: break
    }
    guard directive.isFirst else { return false }
    if isBinding, owner?.kind != .function { return true }
    let isWhole = directive.remainder == .nothing && directive.spelling != .assigned
    if case .unsupported(let place) = directive.scope {
      if !isExact { return true }
      // An accessor has the value of its strings, and few closures are the client's alone.
      if directive.spelling == .literal, place == "an accessor" || kind == .client { return true }
      // All of a closure, an accessor or a branch is its value, and a builder takes one string after another.
      return directive.spelling == .literal && directive.isOneOfSeveralStrings
        || isWhole && place != "an initializer" && place != "a deinitializer"
    }
    // A function that is not async was not meant for clients.
    if isWhole, returnsValue { return !isExact || !isAsync }
    return !isExact && isInBuilder
  }

  private var isBinding: Bool {
    ["let ", "var "].contains { source.text(directive.range).hasPrefix($0) }
  }

  private var isAsync: Bool {
    owner.flatMap { file.outline.signature(of: $0) }?.asyncRange != nil
  }
}
