/// A replacement of one range of a file's bytes.
package struct SourceEdit: Hashable, Sendable {
  package let range: ByteRange
  package let replacement: String

  package init(_ range: ByteRange, _ replacement: String) {
    self.range = range
    self.replacement = replacement
  }
}

/// A mechanical mend of a finding, in the file of the finding.
package struct FixIt: Hashable, Sendable {
  package let message: String
  /// Edits that do not overlap, in the order of their ranges.
  package let edits: [SourceEdit]
  /// Whether applying it turns a function into an endpoint that anybody can call.
  package let exposesEndpoint: Bool

  package init(_ message: String, edits: [SourceEdit], exposesEndpoint: Bool = false) {
    self.message = message
    self.edits = edits.sorted { $0.range.start < $1.range.start }
    self.exposesEndpoint = exposesEndpoint
  }
}
