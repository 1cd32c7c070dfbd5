import FixtureSupport
import SFGenReport
import SFGenSource
import Testing

@testable import SFGenReport

struct FingerprintTests {
  private static let folders = ReportFolders(working: "/w", project: "/w")

  /// A finding at every `bad` of a text.
  private func findings(_ text: String, path: String = "A.swift", code: String = "SF1") -> [Diagnostic] {
    let bytes = Array(text.utf8)
    let word = Array("bad".utf8)
    return bytes.indices.filter { bytes[$0...].starts(with: word) }.map { start in
      Diagnostic(
        code: code, rule: "r", severity: .error, message: "at \(start)",
        location: SourceLocation(path: path, range: ByteRange(start, start + word.count)))
    }
  }

  private func fingerprints(_ text: String, path: String = "A.swift", code: String = "SF1") -> [String] {
    let diagnostics = findings(text, path: path, code: code).sortedAndUnique()
    let index = SourceIndex([path: SourceFile(path: path, text: text)], for: diagnostics)
    return Fingerprints.of(diagnostics, index, Self.folders)
  }

  @Test func `A fingerprint never changes from version to version`() {
    #expect(
      fingerprints("  func bad() {}\nbad  bad") == ["e1e081f781517b28:1", "aa7c5cf51f4b2b38:1", "aa7c5cf51f4b2b38:2"])
  }

  @Test func `Code, path and line tell findings apart, and equal lines are counted`() {
    let all =
      fingerprints("bad\nbad\n bad()\n") + fingerprints("bad", path: "B.swift") + fingerprints("bad", code: "SF2")
    #expect(Set(all).count == all.count)
    #expect(all[0].dropLast(2) == all[1].dropLast(2))
  }

  @Test func `Edits elsewhere change no fingerprint`() {
    var generator = SplitMix(seed: 7)
    for _ in 0..<300 {
      var lines = (0..<Int.random(in: 1...12, using: &generator)).map { _ in
        ["bad", "func bad(a: Int) {", "  let  x = bad", "// other", "}", "é bad\u{301}"].randomElement(
          using: &generator) ?? ""
      }
      let before = fingerprints(lines.joined(separator: "\n"))
      for _ in 0..<Int.random(in: 1...6, using: &generator) {
        let place = Int.random(in: 0...lines.count, using: &generator)
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: lines.insert("// new", at: place)
        case 1: lines.insert("", at: place)
        case 2: lines = lines.map { "\t  " + $0 + "  " }
        default: lines = lines.map { $0.replacing(" ", with: " \t ") }
        }
      }
      let ending = ["\n", "\r\n", "\r"].randomElement(using: &generator) ?? "\n"
      #expect(fingerprints(lines.joined(separator: ending)) == before)
    }
  }

  @Test func `One more equal line is one more fingerprint, and one less is one less`() {
    let one = fingerprints("bad\n")
    let three = fingerprints("bad\nx\nbad\nbad\n")
    #expect(Set(one).isSubset(of: three))
    #expect(Set(fingerprints("bad\nbad\n")).isSubset(of: three))
  }

  @Test func `Only the first line of a long range counts`() {
    func fingerprint(_ text: String) -> [String] {
      let diagnostic = Diagnostic(
        code: "SF1", rule: "r", severity: .error, message: "m",
        location: SourceLocation(path: "A", range: ByteRange(0, text.utf8.count)))
      return Fingerprints.of(
        [diagnostic], SourceIndex(["A": SourceFile(path: "A", text: text)], for: [diagnostic]), Self.folders)
    }
    #expect(fingerprint("/* open\none\n") == fingerprint("/* open\ntwo\nthree\n"))
    #expect(fingerprint("/* open\n") != fingerprint("/* opened\n"))
  }

  @Test func `The folder that the tool runs in does not matter`() {
    let folders = ReportFolders(working: "/w/Sources", project: "/w")
    #expect(folders.projectPath("A.swift") == "Sources/A.swift")
    #expect(folders.projectPath("../Other/A.swift") == "Other/A.swift")
    #expect(folders.projectPath("../../x/A.swift") == "../x/A.swift")
    #expect(folders.projectPath("/w/A.swift") == "A.swift")
    #expect(ReportFolders(working: "/", project: "/").projectPath("a/A.swift") == "a/A.swift")
  }
}
