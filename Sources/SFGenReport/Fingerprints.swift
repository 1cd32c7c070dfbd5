import SFGenSource

/// What recognizes findings in another state of the sources.
///
/// A fingerprint is made of the finding's code, its file, the text of the line that it begins in, and its number among
/// those that are equal in all of this. So it survives edits above the line, below it and elsewhere, and another
/// indentation. Only the first line counts: the others of a long range are edited for other reasons. The message does not
/// count either: it may be worded better one day.
enum Fingerprints {
  /// The fingerprint of each finding.
  ///
  /// - Parameter diagnostics: all findings that there are, in printing order: equal ones are counted.
  static func of(_ diagnostics: [Diagnostic], _ index: SourceIndex, _ folders: ReportFolders) -> [String] {
    var counts: [String: Int] = [:]
    return diagnostics.map { diagnostic in
      var digest = Digest()
      digest.update(diagnostic.code.utf8)
      digest.update(folders.projectPath(diagnostic.location.path).utf8)
      digest.update(foldedLine(of: diagnostic.location, index))
      let text = digest.hexadecimal
      counts[text, default: 0] += 1
      return "\(text):\(counts[text, default: 1])"
    }
  }

  /// The line that a range begins in, with each run of blanks as one space, and none at its ends.
  private static func foldedLine(of location: SourceLocation, _ index: SourceIndex) -> [UInt8] {
    guard let file = index.file(location.path) else { return [] }
    var folded: [UInt8] = []
    var isAfterBlank = false
    for byte in Excerpt.contents(of: index.extent(of: location).start.line, in: file.source, file.lines) {
      if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") {
        isAfterBlank = true
      } else {
        if isAfterBlank, !folded.isEmpty { folded.append(UInt8(ascii: " ")) }
        folded.append(byte)
        isAfterBlank = false
      }
    }
    return folded
  }
}

/// FNV-1a with 64 bits, http://www.isthe.com/chongo/tech/comp/fnv/: the same on every machine and in every version.
private struct Digest {
  private var state: UInt64 = 0xcbf2_9ce4_8422_2325

  mutating func update(_ bytes: some Sequence<UInt8>) {
    var count: UInt64 = 0
    for byte in bytes {
      mix(byte)
      count += 1
    }
    // The length keeps "ab", "c" and "a", "bc" apart; no byte could, as a line may hold each.
    for shift in stride(from: UInt64(0), to: 64, by: 8) { mix(UInt8(truncatingIfNeeded: count >> shift)) }
  }

  private mutating func mix(_ byte: UInt8) {
    state = (state ^ UInt64(byte)) &* 0x100_0000_01b3
  }

  var hexadecimal: String {
    let digits = String(state, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
