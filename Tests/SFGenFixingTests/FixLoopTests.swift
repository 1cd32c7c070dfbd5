import SFGenFixing
import SFGenSource
import Testing

/// Mends of an invented language: every capital letter is a finding, and mending one writes what a table says.
struct FixLoopTests {
  private final class Language {
    let mends: [Character: String]
    private(set) var analyses = 0

    init(_ mends: [Character: String]) { self.mends = mends }

    func analyze(_ files: [String: SourceFile]) -> SourceFindings {
      analyses += 1
      var diagnostics: [Diagnostic] = []
      for (path, source) in files {
        for (offset, byte) in source.bytes.enumerated() where byte >= 0x41 && byte <= 0x5A {
          let letter = Character(UnicodeScalar(byte))
          let range = ByteRange(offset, offset + 1)
          diagnostics.append(
            Diagnostic(
              code: "SF1", rule: "letter", severity: .error, message: "\(letter)",
              location: SourceLocation(path: path, range: range),
              fixIt: mends[letter].map { FixIt("mend", edits: [SourceEdit(range, $0)]) }))
        }
        // Three in a row are worth a finding elsewhere.
        if source.text(ByteRange(0, source.count)).contains("!!!") {
          diagnostics.append(
            Diagnostic(
              code: "SF2", rule: "shout", severity: .warning, message: "loud",
              location: SourceLocation(path: "Z", range: .empty(at: 0))))
        }
      }
      return SourceFindings(diagnostics: diagnostics.sortedAndUnique(), sources: files)
    }

    func mend(_ texts: [String: String], mayChange: @escaping (String) -> Bool = { _ in true }) -> [String: String] {
      let files = texts.reduce(into: [:]) { $0[$1.key] = SourceFile(path: $1.key, text: $1.value) }
      let state = FixLoop(mode: .safe, mayChange: mayChange).run(from: analyze(files)) { changed in
        analyze(files.merging(changed) { $1 })
      }
      return state.findings.sources.mapValues { String(decoding: $0.bytes, as: UTF8.self) }
    }
  }

  @Test func `What a mend brings to light is mended with it`() {
    #expect(Language(["A": "b", "B": "c", "C": "D", "D": "d"]).mend(["X": "A-B-C"]) == ["X": "b-c-d"])
  }

  @Test func `A mend that brings a new finding is undone, and it alone`() {
    #expect(
      Language(["A": "a", "B": "Q", "C": "c"]).mend(["X": "ABCB", "Y": "B", "Z": "A"]) == [
        "X": "aBcB", "Y": "B", "Z": "a",
      ])
  }

  @Test func `A mend that leaves its finding is undone`() {
    #expect(Language(["A": "xA", "B": "b"]).mend(["X": "AB"]) == ["X": "Ab"])
  }

  @Test func `A mend that mends nothing for ever ends`() {
    #expect(Language(["A": "B", "B": "A"]).mend(["X": "AB"]) == ["X": "AB"])
    #expect(Language(["A": "B", "B": "C", "C": "D", "D": "E", "E": "F", "F": "f"]).mend(["X": "A"]) == ["X": "A"])
  }

  @Test func `A mend that harms another file is undone`() {
    #expect(Language(["A": "!", "B": "b"]).mend(["X": "AAAB", "Y": "AB"]) == ["X": "!!Ab", "Y": "!b"])
  }

  @Test func `Files that may not be changed are not`() {
    #expect(Language(["A": "a"]).mend(["X": "A", "Y": "A"]) { $0 == "Y" } == ["X": "A", "Y": "a"])
  }

  @Test func `Thousands of mends take few analyses, be they right or wrong`() {
    for mends: [Character: String] in [["A": "a"], ["A": "Q"]] {
      let language = Language(mends)
      let files = (0..<2000).reduce(into: [:]) { $0["\($1)"] = "A" }
      _ = language.mend(files)
      #expect(language.analyses < 6)
    }
  }
}
