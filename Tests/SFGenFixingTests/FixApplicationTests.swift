import SFGenFixing
import SFGenSource
import Testing

struct FixApplicationTests {
  private func fix(_ edits: (Int, Int, String)..., code: String = "SF000", exposes: Bool = false) -> Diagnostic {
    let edits = edits.map { SourceEdit(ByteRange($0.0, $0.1), $0.2) }
    return Diagnostic(
      code: code, rule: "rule", severity: .error, message: "message",
      location: SourceLocation(path: "A.swift", range: .empty(at: 0)),
      fixIt: FixIt("mend", edits: edits, exposesEndpoint: exposes))
  }

  private func apply(
    _ diagnostics: [Diagnostic], to text: String, mode: FixMode = .exposing
  ) -> (text: String, applied: [ProposedFix]) {
    let fixes = ProposedFix.proposed(by: diagnostics, mode: mode) { _ in true }
    let application = FixApplication(fixes, to: SourceFile(path: "A.swift", text: text))
    return (String(decoding: application.source.bytes, as: UTF8.self), application.applied)
  }

  @Test func `Mends that do not touch are made together, whatever their order`() {
    let fixes = [fix((4, 5, "E")), fix((0, 1, "A"), (2, 3, "C")), fix((6, 6, "g"))]
    #expect(apply(fixes, to: "abcdef").text == "AbCdEfg")
    #expect(apply(fixes.reversed(), to: "abcdef").text == "AbCdEfg")
  }

  @Test func `Of mends that overlap the earlier one is made`() {
    let outcome = apply([fix((1, 3, "Y")), fix((0, 2, "X"))], to: "abcdef")
    #expect(outcome.text == "Xcdef")
    #expect(outcome.applied.count == 1)
  }

  @Test func `Two insertions at one place are not made together, nor one beside a replacement`() {
    #expect(apply([fix((2, 2, "1")), fix((2, 2, "2"))], to: "abcd").text == "ab1cd")
    #expect(apply([fix((1, 2, "B")), fix((2, 2, "2"))], to: "abcd").text == "aBcd")
    #expect(apply([fix((1, 2, "B")), fix((2, 3, "C"))], to: "abcd").text == "aBCd")
  }

  @Test func `A mend that several findings propose is made once`() {
    let outcome = apply([fix((0, 1, "A"), code: "SF101"), fix((0, 1, "A"), code: "SF100")], to: "ab")
    #expect(outcome.text == "Ab")
    #expect(outcome.applied.map(\.codes) == [["SF100", "SF101"]])
  }

  @Test func `What exposes an endpoint needs to be allowed, whoever else proposes it`() {
    let fixes = [fix((0, 1, "A"), exposes: true), fix((0, 1, "A")), fix((1, 2, "B"))]
    #expect(apply(fixes, to: "ab", mode: .safe).text == "aB")
    #expect(apply(fixes, to: "ab", mode: .exposing).text == "AB")
  }

  @Test func `Edits beyond the end, overlapping ones, and none at all are no mend`() {
    #expect(apply([fix((0, 9, "X"))], to: "ab").applied.isEmpty)
    #expect(apply([fix((0, 2, "X"), (1, 2, "Y"))], to: "ab").applied.isEmpty)
    #expect(apply([fix()], to: "ab").applied.isEmpty)
  }

  @Test func `Lines that are added end as the file's do`() {
    #expect(apply([fix((0, 0, "x\ny\r\n"))], to: "a\r\nb\r\n").text == "x\r\ny\r\na\r\nb\r\n")
    #expect(apply([fix((0, 0, "x\n"))], to: "a\nb\r\n").text == "x\na\nb\r\n")
  }

  @Test func `Bytes that are no UTF-8 stay`() {
    let source = SourceFile(path: "A.swift", bytes: [0xFF, 0x61, 0xFE])
    let fixes = ProposedFix.proposed(by: [fix((1, 2, "é"))], mode: .safe) { _ in true }
    #expect(Array(FixApplication(fixes, to: source).source.bytes) == [0xFF, 0xC3, 0xA9, 0xFE])
    // A text that was copied from such bytes has lost them.
    #expect(ProposedFix.proposed(by: [fix((0, 1, "\u{FFFD}"))], mode: .safe) { _ in true }.isEmpty)
  }
}
