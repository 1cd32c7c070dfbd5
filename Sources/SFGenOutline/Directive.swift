package import SFGenSource

package enum DirectiveKind: String, Sendable, Hashable {
  case server = "use server"
  case client = "use client"
}

package enum DirectiveSpelling: Sendable, Hashable {
  case literal
  case comment
  case assigned
  case documentationComment
  /// Raw, multi-line, single-quoted, in parentheses or bound to a name.
  case dressed
}

/// The scope that a directive stands in.
package enum DirectiveScope: Sendable, Hashable {
  case file
  /// The body of the function or type whose name stands at the offset.
  case body(nameOffset: UInt32)
  /// A place that no directive can mark, in words: "a closure".
  case unsupported(String)
}

package struct Directive: Sendable, Hashable {
  package let kind: DirectiveKind
  package let spelling: DirectiveSpelling
  package let scope: DirectiveScope
  package let isFirst: Bool
  /// Exactly the directive's text; otherwise a near miss.
  package let isExact: Bool
  package let range: ByteRange
}

/// Decides whether a text is a directive or nearly one.
package enum DirectiveText {
  package static func classify(_ text: some Collection<UInt8>) -> (kind: DirectiveKind, isExact: Bool)? {
    guard text.count >= 6, text.count <= 16 else { return nil }
    let bytes = Array(text)
    for kind in [DirectiveKind.server, .client] where bytes.elementsEqual(kind.rawValue.utf8) { return (kind, true) }
    let folded = bytes.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    // The bound on near misses keeps `CandidateSearch` and `DirectiveCandidate` complete.
    guard folded.drop(while: { $0 == 0x20 || $0 == 0x2D || $0 == 0x5F }).starts(with: "us".utf8) else { return nil }
    for kind in [DirectiveKind.server, .client] {
      let wanted = Array(kind.rawValue.utf8)
      let squeezed = folded.filter { $0 != 0x20 && $0 != 0x2D && $0 != 0x5F }
      if squeezed == wanted.filter({ $0 != 0x20 }) { return (kind, false) }
      guard folded.starts(with: "us".utf8) else { continue }
      if editDistance(folded, wanted) <= 2 { return (kind, false) }
    }
    return nil
  }

  private static func editDistance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var row = Array(0...right.count)
    for (index, byte) in left.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for column in right.indices {
        let substitution = diagonal + (byte == right[column] ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = Swift.min(substitution, diagonal + 1, row[column] + 1)
      }
    }
    return row[right.count]
  }
}
