import SFGenOutline
import SFGenSource

extension InterfaceBuilder {
  /// The options of a function: those of its file, of the types around it, and its own, where the nearest wins.
  mutating func options(of function: MarkedFunction, _ trivia: Trivia) -> ParsedOptions {
    var options = ParsedOptions()
    if let directive = function.fileDirective {
      apply(below: directive, at: .file, to: &options, function.file)
    }
    for type in function.enclosing {
      guard let directive = bodyDirectives[type.nameRange.start] else { continue }
      apply(below: directive, at: .type, to: &options, function.file)
    }
    options.id = nil
    var seen: Set<String> = []
    // What stands below the file's directive is in the trivia of its first declaration too.
    let fileOptions = function.fileDirective.map { optionsBlock(below: $0, in: function.source).options.map(\.range) }
    let own = trivia.options.filter { option in fileOptions?.contains(option.range) != true }
    apply(own, at: .function, to: &options, &seen, function.file)
    for range in trivia.optionsWithoutColon {
      report(.unknownOption, "options are written 'sfgen: name=value', with a colon", function.file, range)
    }
    if let directive = function.ownDirective {
      let block = optionsBlock(below: directive, in: function.source)
      apply(block.options, at: .function, to: &options, &seen, function.file)
    }
    return options
  }

  /// Reports the options of a file that reach no server function: nobody may believe in a guard that is not there.
  mutating func checkOptions(in checked: CheckedFile) {
    let file = checked.file
    // Where a directive is wrong its mend may let them reach one.
    guard checked.directives.diagnostics.isEmpty else { return }
    let comments = MarkedComments.comments(in: file.source)
    guard !comments.isEmpty else { return }
    let directives = [checked.directives.file].compactMap { $0 } + checked.directives.bodies.values
    let read = Set(
      directives.flatMap { optionsBlock(below: $0, in: file.source).options.map(\.range) }
        + checked.functions.flatMap { Trivia(of: $0.declaration, in: file.source).options.map(\.range) })
    for comment in comments {
      let text = file.source.text(comment.content).drop { $0.isWhitespace }
      guard text.hasPrefix("sfgen:"), !SuppressionComment.isSuppression(text.dropFirst(6)),
        !read.contains(comment.range), WireOption.type(in: String(text.dropFirst(6))) == nil
      else { continue }
      report(
        .unknownOption,
        comment.isDocumentation
          ? "options in a documentation comment are not read"
          : "this option reaches no server function: options stand above one, or directly below a directive",
        file, comment.range)
    }
  }

  private mutating func apply(
    below directive: Directive, at level: ParsedOptions.Level, to options: inout ParsedOptions, _ file: ParsedFile
  ) {
    var seen: Set<String> = []
    apply(optionsBlock(below: directive, in: file.source).options, at: level, to: &options, &seen, file)
  }

  private mutating func apply(
    _ found: [(text: String, range: ByteRange)], at level: ParsedOptions.Level, to options: inout ParsedOptions,
    _ seen: inout Set<String>, _ file: ParsedFile
  ) {
    for option in found {
      for mistake in options.apply(option.text, at: level, seen: &seen) {
        report(.unknownOption, mistake, file, option.range)
      }
    }
  }

  /// The comments directly below a directive, without a blank line between.
  private func optionsBlock(below directive: Directive, in source: SourceFile) -> Trivia {
    Trivia(before: directive.range.end, to: optionsEnd(after: directive.range.end, in: source), in: source)
  }

  private func optionsEnd(after start: UInt32, in source: SourceFile) -> UInt32 {
    let bytes = source.bytesAndSentinel
    var offset = Int(start)
    while offset < source.count, bytes[offset] != 0x0A { offset += 1 }
    offset += 1
    while offset < source.count {
      var first = offset
      while bytes[first] == 0x20 || bytes[first] == 0x09 { first += 1 }
      guard bytes[first] == 0x2F, bytes[first + 1] == 0x2F else { break }
      while offset < source.count, bytes[offset] != 0x0A { offset += 1 }
      offset += 1
    }
    return UInt32(Swift.min(offset, source.count))
  }
}
