import SFGenOutline
import SFGenSource

/// A directive with what stands around it.
struct DirectiveSite {
  let directive: Directive
  let file: ParsedFile
  /// The function or type in whose body it stands.
  let owner: Declaration?
  /// The declaration directly behind it, with nothing but blanks and comments between.
  let next: Declaration?
  /// The directives of the same scope that came before it and mark it.
  let earlier: [Directive]

  var source: SourceFile { file.source }
  var kind: DirectiveKind { directive.text.kind ?? .server }
  /// The directive as one writes it, with its quotes.
  var quoted: String { "\"\(kind.rawValue)\"" }

  var isExact: Bool {
    if case .exact = directive.text { true } else { false }
  }

  var isInSupportedPlace: Bool {
    if case .unsupported = directive.scope { false } else { true }
  }

  /// Whether it stands in a function whose body is a value of its own: text that the function returns, or a builder's.
  var returnsValue: Bool {
    guard let owner, let signature = file.outline.signature(of: owner), let result = signature.result else {
      return false
    }
    return TypeSyntax(source.text(result)) != .void
  }

  var isInBuilder: Bool {
    guard let owner else { return false }
    return file.outline.attributes(of: owner).contains { source.text($0.name).hasSuffix("Builder") }
  }

  var isInType: Bool { owner?.kind.isType == true }

  func finding(_ rule: Rule, _ message: String, notes: [Note] = [], fixIt: FixIt? = nil) -> Diagnostic {
    rule.diagnostic(message, in: source, directive.range, notes: notes, fixIt: fixIt)
  }

  func note(_ message: String, at other: Directive) -> Note {
    Note(message, at: SourceLocation(path: source.path, range: other.range))
  }

  /// Replaces the directive by its comment.
  func fixIt(_ message: String, exposesEndpoint: Bool) -> FixIt {
    FixIt(message, edits: [DirectiveEdits.comment(directive, kind, in: source)], exposesEndpoint: exposesEndpoint)
  }

  /// Moves the directive to the beginning of a function's body.
  func move(into function: Declaration) -> FixIt? {
    guard function.kind == .function, let insertion = DirectiveEdits.insertion(into: function, of: file),
      // What the directive stands in must not be where it goes.
      !(insertion.range.start > directive.range.start && insertion.range.start < directive.range.end)
    else { return nil }
    return FixIt(
      "mark '\(file.name(of: function))' alone", edits: [DirectiveEdits.removal(directive, in: source), insertion],
      exposesEndpoint: true)
  }
}

extension DirectiveSite {
  /// The declaration below, where no blank line stands between.
  var nextDirectlyBelow: Declaration? {
    guard let next else { return nil }
    let bytes = source.bytesAndSentinel
    var feeds = 0
    var offset = Int(directive.range.end)
    while offset < Int(next.start) {
      switch bytes[offset] {
      case 0x0A: feeds += 1
      case 0x20, 0x09, 0x0D: break
      default: feeds = 0
      }
      if feeds > 1 { return nil }
      offset += 1
    }
    return next
  }

  /// Behind the line of the directive, and of its options directly below it.
  var endOfDirectiveBlock: UInt32 {
    let bytes = source.bytesAndSentinel
    var end = Int(directive.range.end)
    while true {
      while end < source.count, bytes[end] != 0x0A { end += 1 }
      end = min(end + 1, source.count)
      var next = end
      while bytes[next] == 0x20 || bytes[next] == 0x09 { next += 1 }
      guard source.text(ByteRange(next, min(next + 2, source.count))) == "//",
        source.text(ByteRange(next + 2, min(next + 16, source.count))).drop(while: { $0 == " " }).hasPrefix("sfgen:")
      else { return UInt32(end) }
    }
  }
}
