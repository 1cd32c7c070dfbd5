package import SFGenSource

package enum DirectiveKind: String, Sendable, Hashable {
  case server = "use server"
  case client = "use client"
}

package enum DirectiveSpelling: Sendable, Hashable {
  case literal
  case comment
  /// `_ = "use server"`
  case assigned
  case documentationComment
  /// A comment with the words but not in double quotes alone: `// use server`.
  case unquotedComment
  /// Raw, multi-line, single-quoted, interpolated, concatenated, in parentheses or bound to a name.
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

/// What follows a directive in the braces that it stands in.
package enum DirectiveRemainder: Sendable, Hashable {
  case nothing
  /// One expression, whose value the function returns where no directive stands before it.
  case singleExpression
  case statements
}

package struct Directive: Sendable, Hashable {
  package let text: DirectiveText
  package let spelling: DirectiveSpelling
  package let scope: DirectiveScope
  package let isFirst: Bool
  /// Whether it stands between `#if` and `#endif` of its scope.
  package let isConditional: Bool
  package let remainder: DirectiveRemainder
  /// Whether another string is a statement of the same scope, as in what a result builder takes.
  package internal(set) var isOneOfSeveralStrings = false
  package let range: ByteRange
}

/// What a text is that stands where a directive could.
package enum DirectiveText: Sendable, Hashable {
  case exact(DirectiveKind)
  case nearMiss(DirectiveKind)
  /// `use strict`, a directive of some other language.
  case unknown

  package var kind: DirectiveKind? {
    switch self {
    case .exact(let kind), .nearMiss(let kind): kind
    case .unknown: nil
    }
  }

  var isNearMiss: Bool {
    if case .nearMiss = self { true } else { false }
  }

  /// Classifies the content of a literal or of a quoted comment.
  ///
  /// - Returns: `nil` for what is no directive: text as data.
  package static func classify(_ text: some Collection<UInt8>) -> DirectiveText? {
    guard text.count >= 5, text.count <= 24 else { return nil }
    let bytes = Array(text)
    for kind in [DirectiveKind.server, .client] where bytes.elementsEqual(kind.rawValue.utf8) { return .exact(kind) }
    if let kind = nearMiss(bytes) { return .nearMiss(kind) }
    return isUnknownDirective(bytes) ? .unknown : nil
  }

  private static func nearMiss(_ bytes: [UInt8]) -> DirectiveKind? {
    guard bytes.count >= 6, bytes.count <= 16 else { return nil }
    let folded = bytes.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    // The bound on near misses keeps `CandidateSearch` complete.
    guard folded.drop(while: { $0 == 0x20 || $0 == 0x2D || $0 == 0x5F }).starts(with: "us".utf8) else { return nil }
    for kind in [DirectiveKind.server, .client] {
      let wanted = Array(kind.rawValue.utf8)
      let squeezed = folded.filter { $0 != 0x20 && $0 != 0x2D && $0 != 0x5F }
      if squeezed == wanted.filter({ $0 != 0x20 }) { return kind }
      guard folded.starts(with: "us".utf8) else { continue }
      if editDistance(folded, wanted) <= 2 { return kind }
    }
    return nil
  }

  private static func isUnknownDirective(_ bytes: [UInt8]) -> Bool {
    guard bytes.starts(with: "use ".utf8) else { return false }
    let isLetter = { (byte: UInt8) in byte >= 0x61 && byte <= 0x7A || byte == UInt8(ascii: "-") }
    let rest = bytes.dropFirst(4).drop(while: isLetter)
    // `use cache: remote`
    return rest.isEmpty || rest.first == UInt8(ascii: ":") && rest.dropFirst().allSatisfy { isLetter($0) || $0 == 0x20 }
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
