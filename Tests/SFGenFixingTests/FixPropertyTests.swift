import FixtureSupport
import SFGenFixing
import SFGenSource
import Testing

/// Small files with directives and suppressions in all their wrong forms.
struct FixPropertyTests {
  private static let pieces = [
    "// \"use server\"\n", "// \"use sever\"\n", "// \"Use Client\"\n", "/// \"use server\"\n", "\"use server\"\n",
    "/* \"use server\" */", "_ = \"use server\"\n", "(\"use server\")\n", "#\"use server\"#\n", "// use server\n",
    "func a() {}\n", "func b(x: Int) async -> Int { x }\n", "func c<T>(_ x: T) {}\n", "private func d() {\n",
    "enum E {\n", "static func f() -> Missing {\n", "}\n", "{ ", "\n", "\r\n", "import A\n", "#if X\n", "#endif\n",
    "// sfgen:disable SF201, SF104\n", "// sfgen:disable:next all - reason\n", "/* sfgen:disable:this SF202 */",
    "// sfgen:enable all\n", "// sfgen:disable SF902\n", "// sfgen:disable\n", "// sfgen:disable:nxt SF104, x\n",
    "// sfgen: requires=admin\n", "// sfgen: guard=admin\n", "\"\"\"\n", "/* ", " */", "let x = ", ";",
  ]

  @Test(arguments: 0..<8)
  func `Mending twice is mending once, and no mend brings more findings`(seed: UInt64) {
    var random = SplitMix(seed: seed)
    for _ in 0..<150 {
      var text = ""
      for _ in 0..<Int.random(in: 1...9, using: &random) {
        text += Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &random)]
      }
      var bytes = Array(text.utf8)
      if Int.random(in: 0..<8, using: &random) == 0 {
        bytes.insert(0xFF, at: Int.random(in: 0...bytes.count, using: &random))
      }
      let source = SourceFile(path: "input.swift", bytes: bytes)
      for mode in [FixMode.safe, .exposing] {
        let once = FixedFile(source, mode: mode)
        let twice = FixedFile(once.result, mode: mode)
        #expect(once.result.bytes == twice.result.bytes, "\(text)")
        #expect(counts(once.state.findings.diagnostics, areWithin: counts(once.findings)), "\(text)")
        #expect(once.state.applied.isEmpty == (once.result.bytes == source.bytes), "\(text)")
        #expect(!once.text.contains("\u{FFFD}") || once.result.bytes.contains(0xFF), "\(text)")
        #expect(!once.result.bytes.contains([0xEF, 0xBF, 0xBD]), "\(text)")
      }
    }
  }

  private func counts(_ diagnostics: [Diagnostic]) -> [String: Int] {
    diagnostics.reduce(into: [:]) { $0[$1.code + $1.message, default: 0] += 1 }
  }

  private func counts(_ diagnostics: [Diagnostic], areWithin before: [String: Int]) -> Bool {
    counts(diagnostics).allSatisfy { $0.value <= before[$0.key] ?? 0 }
  }
}
