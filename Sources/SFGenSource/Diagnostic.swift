/// How much a diagnostic matters: an error stops generation, a warning does not.
package enum Severity: String, Hashable, Sendable, Comparable {
  case error
  case warning

  package static func < (left: Severity, right: Severity) -> Bool { left == .error && right == .warning }
}

/// A range of bytes in a named file.
package struct SourceLocation: Hashable, Sendable {
  package let path: String
  package let range: ByteRange

  package init(path: String, range: ByteRange) {
    self.path = path
    self.range = range
  }
}

/// Another place that a diagnostic is about, or a sentence of advice when there is no place.
package struct Note: Hashable, Sendable {
  package let message: String
  package let location: SourceLocation?

  package init(_ message: String, at location: SourceLocation? = nil) {
    self.message = message
    self.location = location
  }
}

/// One finding: what is wrong, where, and how to mend it.
package struct Diagnostic: Hashable, Sendable {
  /// The stable code, `SF201`.
  package let code: String
  /// The stable name of the rule, `not-async`.
  package let rule: String
  package let severity: Severity
  package let message: String
  package let location: SourceLocation
  package let notes: [Note]
  package let fixIt: FixIt?

  package init(
    code: String, rule: String, severity: Severity, message: String, location: SourceLocation, notes: [Note] = [],
    fixIt: FixIt? = nil
  ) {
    self.code = code
    self.rule = rule
    self.severity = severity
    self.message = message
    self.location = location
    self.notes = notes
    self.fixIt = fixIt
  }

  /// The order in which findings are printed: by file, place and code.
  package static func precedes(_ left: Diagnostic, _ right: Diagnostic) -> Bool {
    if left.location.path != right.location.path { return left.location.path < right.location.path }
    if left.location.range.start != right.location.range.start {
      return left.location.range.start < right.location.range.start
    }
    if left.code != right.code { return left.code < right.code }
    return left.message < right.message
  }
}

extension Array where Element == Diagnostic {
  /// The same findings in printing order, each once.
  package func sortedAndUnique() -> [Diagnostic] {
    var unique: [Diagnostic] = []
    // What is the same stands at one place of the order, which hardly anything else shares.
    var placeStart = 0
    for diagnostic in sorted(by: Diagnostic.precedes) {
      if let last = unique.last, Diagnostic.precedes(last, diagnostic) { placeStart = unique.endIndex }
      if !unique[placeStart...].contains(diagnostic) { unique.append(diagnostic) }
    }
    return unique
  }
}
