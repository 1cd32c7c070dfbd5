import SFGenInterface
import SFGenOutline
import SFGenSource

/// Decides which errors still stop generation although a comment suppresses them.
///
/// A comment may say that a finding is known. It may not let code be written that is wrong: where the error's function is
/// certainly left out of every output, or where the error cannot change one, generation goes on; else it stops.
struct SuppressedErrors {
  let modules: [ProjectModule]
  let interfaces: [Interface]

  func stopping(_ suppressed: [Diagnostic]) -> [Diagnostic] {
    suppressed.filter { $0.severity == .error && !isHarmless($0) }
      .map { diagnostic in
        let note = Note("a comment suppresses this for lint, but no code can be generated over it")
        return Diagnostic(
          code: diagnostic.code, rule: diagnostic.rule, severity: .error, message: diagnostic.message,
          location: diagnostic.location, notes: diagnostic.notes + [note], fixIt: diagnostic.fixIt)
      }
  }

  private func isHarmless(_ diagnostic: Diagnostic) -> Bool {
    switch diagnostic.code {
    // A file that is for both sides may have been meant to have no endpoint.
    case "SF106": false
    // A text that a function returns, which marks it only where the function is in the output.
    case "SF110": isLeftOut(diagnostic.location, inBody: true)
    // A directive that marks nothing, or a spelling that only the compiler minds.
    case "SF101"..."SF115": true
    // The function cannot be called by a stub, and so has none.
    case "SF201"..."SF217", "SF401", "SF402": isLeftOut(diagnostic.location)
    // About imports alone.
    case "SF403"..."SF404": true
    default: false
    }
  }

  /// Whether a place in the head of a function, or at the beginning of its body, is one of a function that no interface
  /// has.
  private func isLeftOut(_ location: SourceLocation, inBody: Bool = false) -> Bool {
    var isFunction = false
    for module in modules {
      for file in module.files where file.source.path == location.path {
        guard let function = function(around: location.range.start, inBody, file) else { return false }
        isFunction = true
        let line = LineTable(file.source).position(at: function.nameRange.start).line
        let isExported = interfaces.contains { interface in
          interface.files.contains { other in
            other.module == module.name && other.path == file.pathInModule
              && other.functions.contains { $0.line == line && $0.name == file.name(of: function) }
          }
        }
        if isExported { return false }
      }
    }
    return isFunction
  }

  private func function(around offset: UInt32, _ inBody: Bool, _ file: ParsedFile) -> Declaration? {
    let declaration = file.outline.declarations.last { $0.start <= offset }
    guard let declaration, declaration.kind == .function else { return nil }
    return inBody || offset < declaration.bodyStart ?? .max ? declaration : nil
  }
}
