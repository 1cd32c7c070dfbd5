import SFGenJSON
package import SFGenSource

/// Writes findings as a JSON array for other programs: lines and columns from 1, columns in UTF-8 bytes, `endColumn` the
/// first one after the range, sorted by file, place and code.
package struct JSONReporter {
  package init() {}

  /// The array, with a newline at the end.
  ///
  /// - Parameter sources: the files that the findings are in, by path; a finding in another file is at its beginning.
  package func report(_ diagnostics: [Diagnostic], sources: [String: SourceFile]) -> String {
    let diagnostics = diagnostics.sortedAndUnique()
    let index = SourceIndex(sources, for: diagnostics)
    return JSONValue.array(diagnostics.map { json(of: $0, index) }).prettyText
  }

  private func json(of diagnostic: Diagnostic, _ index: SourceIndex) -> JSONValue {
    let head: [JSONMember] = [
      JSONMember("code", .string(diagnostic.code)),
      JSONMember("rule", .string(diagnostic.rule)),
      JSONMember("severity", .string(diagnostic.severity.rawValue)),
      JSONMember("message", .string(diagnostic.message)),
    ]
    let tail: [JSONMember] = [
      JSONMember("notes", .array(diagnostic.notes.map { json(of: $0, index) })),
      JSONMember("fix", diagnostic.fixIt.map { json(of: $0, in: diagnostic.location.path, index) } ?? .null),
    ]
    return .object(head + members(of: diagnostic.location, index) + tail)
  }

  private func json(of note: Note, _ index: SourceIndex) -> JSONValue {
    .object([JSONMember("message", .string(note.message))] + members(of: note.location, index))
  }

  private func json(of fixIt: FixIt, in path: String, _ index: SourceIndex) -> JSONValue {
    let edits = fixIt.edits.map { edit in
      JSONValue.object(
        members(of: index.extent(of: edit.range, in: path)) + [JSONMember("replacement", .string(edit.replacement))])
    }
    return .object(of: [
      "message": .string(fixIt.message),
      "edits": .array(edits),
      "exposesEndpoint": .bool(fixIt.exposesEndpoint),
    ])
  }

  private func members(of location: SourceLocation?, _ index: SourceIndex) -> [JSONMember] {
    [JSONMember("file", location.map { .string($0.path) } ?? .null)]
      + members(of: location.map { index.extent(of: $0) })
  }

  private func members(of extent: SourceExtent?) -> [JSONMember] {
    [
      JSONMember("line", extent.map { .integer($0.start.line) } ?? .null),
      JSONMember("column", extent.map { .integer($0.start.column) } ?? .null),
      JSONMember("endLine", extent.map { .integer($0.end.line) } ?? .null),
      JSONMember("endColumn", extent.map { .integer($0.end.column) } ?? .null),
    ]
  }
}
