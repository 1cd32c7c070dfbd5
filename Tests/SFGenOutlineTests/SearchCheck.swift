import SFGenLexer
import SFGenOutline
import SFGenSource

/// Holds the searches over the bytes of a file to what its tokens say: they may find more, and must miss nothing.
enum SearchCheck {
  /// What a search has missed, in words, or `nil`. Bytes that are no UTF-8, where no compiler finds anything, are left out.
  static func firstMiss(in bytes: [UInt8]) -> String? {
    guard String(validating: bytes, as: UTF8.self) != nil else { return nil }
    let file = SourceFile(path: "Search.swift", bytes: bytes)
    let parsed = ParsedFile(source: file, pathInModule: "Search.swift", walksAlways: true)
    var names = TypeNameScan()
    let isCandidate = bytes.withUnsafeBytes { CandidateSearch.containsCandidate($0, names: &names) }
    if let directive = parsed.outline.directives.first, !isCandidate {
      return "the directive \(file.text(directive.range))"
    }
    names.removeAll()
    bytes.withUnsafeBytes { names.add($0) }
    // Where a file has to be mended, names are what is made of it; and Swift knows no whitespace but this.
    guard parsed.outline.problems.isEmpty, !names.isUnclear,
      file.text(ByteRange(0, bytes.count)).unicodeScalars.allSatisfy({ $0.value < 0x7F || $0.value == 0xA0 })
    else { return nil }
    // Nor does the compiler take a keyword that a number ends at.
    let tokens = Lexer.tokens(of: file)
    let hasWordBehindNumber = zip(tokens, tokens.dropFirst()).contains { number, next in
      (number.kind == .integer || number.kind == .float) && number.end == next.start
        && UInt8(ascii: "a")...UInt8(ascii: "z") ~= bytes[Int(next.start)]
    }
    if hasWordBehindNumber { return nil }
    let declared = Set(names.declared), extended = Set(names.extended)
    for declaration in parsed.outline.declarations {
      switch declaration.kind {
      case .structure, .enumeration, .classType, .actor, .protocolType, .typeAlias:
        let name = parsed.name(of: declaration)
        if misses(name, declared) { return "the type \(name)" }
      case .extensionType:
        // Generic arguments are no parts of the path, and other types than paths have none.
        let path = file.text(declaration.nameRange).prefix { $0 != "<" }
        guard path.allSatisfy({ $0.isLetter || $0.isNumber || "_.: ".contains($0) }) else { continue }
        let names = path.split { ".:".contains($0) }.map { part in
          String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
        }
        // What has a blank inside is no name, and no path goes on behind it.
        if names.contains(where: { $0.contains(" ") }) { continue }
        for name in names where misses(name, extended) { return "an extension of \(name)" }
      default: break
      }
    }
    return nil
  }

  private static func misses(_ name: String, _ hashes: Set<UInt64>) -> Bool {
    TypeNameScan.finds(name) && !hashes.contains(TypeNameScan.hash(name))
  }
}
