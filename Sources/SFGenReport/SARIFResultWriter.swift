import SFGenJSON
import SFGenSource

/// Writes the results of a SARIF log, one a finding.
struct SARIFResultWriter {
  let index: SourceIndex
  let folders: ReportFolders

  func json(of diagnostic: Diagnostic, ruleIndex: Int?, fingerprint: String) -> JSONValue {
    let placed = diagnostic.notes.filter { $0.location != nil }
    // Consumers show a related location by its place, so that advice without one belongs to the message.
    let sentences = [diagnostic.message] + diagnostic.notes.filter { $0.location == nil }.map(\.message)
    let related = placed.enumerated().map { number, note in
      JSONValue.object(of: [
        "id": .integer(number + 1),
        "physicalLocation": note.location.map(physicalLocation),
        "message": message(note.message),
      ])
    }
    return .object(of: [
      "ruleId": .string(diagnostic.code),
      "ruleIndex": ruleIndex.map { .integer($0) },
      "level": .string(diagnostic.severity.rawValue),
      "message": message(sentences.joined(separator: "\n")),
      "locations": .array([.object(of: ["physicalLocation": physicalLocation(diagnostic.location)])]),
      "relatedLocations": related.isEmpty ? nil : .array(related),
      "partialFingerprints": .object(of: ["sfgenFinding/v1": .string(fingerprint)]),
      "fixes": diagnostic.fixIt.flatMap { fix($0, in: diagnostic.location.path) }.map { .array([$0]) },
    ])
  }

  /// A message without arguments. Braces are doubled, as single ones would name an argument.
  private func message(_ text: String) -> JSONValue {
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      escaped.append(scalar)
      if scalar == "{" || scalar == "}" { escaped.append(scalar) }
    }
    return .object(of: ["text": .string(String(escaped))])
  }

  private func physicalLocation(_ location: SourceLocation) -> JSONValue {
    .object(of: [
      "artifactLocation": artifactLocation(location.path),
      "region": region(location.range, in: location.path),
    ])
  }

  private func artifactLocation(_ path: String) -> JSONValue {
    let absolute = folders.absolute(path)
    guard let relative = ReportFolders.path(absolute, below: folders.sourceRoot) else {
      return .object(of: ["uri": .string("file://" + FileURI.escaped(absolute))])
    }
    return .object(of: [
      "uri": .string(FileURI.escaped(relative)), "uriBaseId": .string(SARIFReporter.sourceRootID),
    ])
  }

  private func region(_ range: ByteRange, in path: String) -> JSONValue {
    let region = TextRegion(range, in: path, index)
    return .object(of: [
      "startLine": .integer(region.startLine),
      "startColumn": .integer(region.startColumn),
      "endLine": .integer(region.endLine),
      "endColumn": .integer(region.endColumn),
    ])
  }

  /// A fix-it; `nil` where it changes nothing, which the format cannot say.
  private func fix(_ fixIt: FixIt, in path: String) -> JSONValue? {
    guard !fixIt.edits.isEmpty else { return nil }
    let replacements = fixIt.edits.map { edit in
      JSONValue.object(of: [
        "deletedRegion": region(edit.range, in: path),
        "insertedContent": edit.replacement.isEmpty ? nil : .object(of: ["text": .string(edit.replacement)]),
      ])
    }
    return .object(of: [
      "description": message(fixIt.message),
      "artifactChanges": .array([
        .object(of: ["artifactLocation": artifactLocation(path), "replacements": .array(replacements)])
      ]),
    ])
  }
}
