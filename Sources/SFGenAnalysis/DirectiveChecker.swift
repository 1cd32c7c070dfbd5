import SFGenOutline
import SFGenSource

/// Sorts the directives of a file into those that mark something and those that are wrong.
struct DirectiveChecker {
  private(set) var fileDirective: Directive?
  /// The directives first in a body, by the offset of the name of its function or type.
  private(set) var bodyDirectives: [UInt32: Directive] = [:]
  private(set) var diagnostics: [Diagnostic] = []

  init(_ file: ParsedFile) {
    for directive in file.outline.directives { check(directive, file.source) }
  }

  private mutating func check(_ directive: Directive, _ source: SourceFile) {
    let text = directive.kind.rawValue
    let comment = "// \"\(text)\""
    guard directive.isExact else {
      add(
        .misspelledDirective, "this looks like the directive \"\(text)\", but is spelled differently", directive,
        source,
        FixIt(
          "spell it \"\(text)\"", edits: [SourceEdit(directive.range, comment)],
          exposesEndpoint: directive.kind == .server))
      return
    }
    if case .unsupported(let place) = directive.scope {
      // A string as data is common in code; only what marks a server function elsewhere is reported.
      if directive.kind == .server, directive.isFirst {
        add(.directiveInUnsupportedPlace, "\(place) cannot be a server function", directive, source, nil)
      } else if directive.kind == .server {
        add(
          .directiveNotFirstInBody, "\"\(text)\" marks nothing here: it must come first in a function's body",
          directive,
          source, nil)
      }
      return
    }
    let isDressed =
      directive.spelling == .dressed || directive.spelling == .documentationComment
      || directive.spelling == .assigned && directive.scope == .file
    if isDressed {
      add(
        .dressedUpDirective, "\"\(text)\" is no directive in this form", directive, source,
        FixIt(
          "write it as a comment", edits: [SourceEdit(directive.range, comment)],
          exposesEndpoint: directive.kind == .server))
      return
    }
    guard directive.isFirst else {
      let isFile = directive.scope == .file
      add(
        isFile ? .directiveNotFirstInFile : .directiveNotFirstInBody,
        isFile
          ? "\"\(text)\" must come before everything else in the file"
          : "\"\(text)\" must come first in the body",
        directive, source, nil)
      return
    }
    switch directive.scope {
    case .file:
      if let other = fileDirective, other.kind != directive.kind {
        diagnostics.append(
          Rule.conflictingDirectives.diagnostic(
            "a file cannot be both \"use server\" and \"use client\"", in: source, directive.range,
            notes: [Note("the other directive stands here", at: SourceLocation(path: source.path, range: other.range))])
        )
      }
      fileDirective = fileDirective ?? directive
    case .body(let name): bodyDirectives[name] = bodyDirectives[name] ?? directive
    case .unsupported: break
    }
  }

  private mutating func add(
    _ rule: Rule, _ message: String, _ directive: Directive, _ source: SourceFile, _ fixIt: FixIt?
  ) {
    diagnostics.append(rule.diagnostic(message, in: source, directive.range, fixIt: fixIt))
  }
}
