import FixtureSupport
import SFGenAnalysis
import SFGenFixing
import SFGenOutline
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
      let text = Self.text(&random)
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

  @Test(arguments: 100..<108)
  func `No function becomes an endpoint unless that is asked for`(seed: UInt64) {
    var random = SplitMix(seed: seed)
    for _ in 0..<150 {
      let text = Self.text(&random)
      let source = SourceFile(path: "input.swift", text: text)
      let new = endpoints(FixedFile(source, mode: .safe).result).subtracting(endpoints(source))
      #expect(new.isEmpty, "\(text)")
    }
  }

  private static func text(_ random: inout SplitMix) -> String {
    (0..<Int.random(in: 1...9, using: &random))
      .map { _ in pieces[Int.random(in: 0..<pieces.count, using: &random)] }
      .joined()
  }

  private func endpoints(_ source: SourceFile) -> Set<String> {
    let module = ProjectModule(
      name: "App", role: .server, base: "/_server",
      files: [ParsedFile(source: source, pathInModule: source.path)])
    return Set(Analyzer.analyze([module]).interfaces.flatMap(\.functions).map(\.id))
  }

  private func counts(_ diagnostics: [Diagnostic]) -> [String: Int] {
    diagnostics.reduce(into: [:]) { $0[$1.code + $1.message, default: 0] += 1 }
  }

  private func counts(_ diagnostics: [Diagnostic], areWithin before: [String: Int]) -> Bool {
    counts(diagnostics).allSatisfy { $0.value <= before[$0.key] ?? 0 }
  }
}
