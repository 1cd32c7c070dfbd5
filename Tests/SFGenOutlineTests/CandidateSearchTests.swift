import FixtureSupport
import SFGenOutline
import SFGenSource
import Testing

@Suite struct CandidateSearchTests {
  private static let frames: [(before: String, after: String)] = [
    ("\"", "\""), ("// \"", "\""), ("/* \"", "\" */"), ("///\"", "\""), ("_ = #\"", "\"#"),
    ("\"\"\"\n    ", "\n\"\"\""), ("'", "'"), ("// '", "'"), ("\" ", " \""),
  ]

  private func isCandidate(_ bytes: [UInt8]) -> Bool {
    var names = TypeNameScan()
    return bytes.withUnsafeBytes { CandidateSearch.containsCandidate($0, names: &names) }
  }

  @Test func `Every text that is a directive or a near miss is found, wherever it stands`() {
    var random = SplitMix(seed: 1)
    let letters = Array("usecrvlint -_USERVCLINT.x".utf8)
    var found = 0
    for round in 0..<60_000 {
      let text = edited(round % 2 == 0 ? "use server" : "use client", letters, &random)
      guard let classified = DirectiveText.classify(text) else { continue }
      found += 1
      // Other directives than the two are looked for in plain literals alone.
      let frame = Self.frames[classified == .unknown ? 0 : round % Self.frames.count]
      let padding = [UInt8](repeating: UInt8(ascii: "a"), count: Int.random(in: 0...140, using: &random))
      let bytes =
        padding + Array(frame.before.utf8) + text + Array(frame.after.utf8) + padding.prefix(Int(random.next() % 70))
      #expect(isCandidate(bytes), "\(String(decoding: bytes, as: UTF8.self))")
    }
    #expect(found > 10_000)
  }

  private func edited(_ text: String, _ letters: [UInt8], _ random: inout SplitMix) -> [UInt8] {
    var text = Array(text.utf8)
    for _ in 0..<Int.random(in: 0...3, using: &random) {
      let place = Int.random(in: 0..<text.count, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: text.remove(at: place)
      case 1: text.insert(letters.randomElement(using: &random) ?? 0, at: place)
      case 2: text[place] = letters.randomElement(using: &random) ?? 0
      default: text[place] ^= 0x20
      }
    }
    return text
  }

  /// What a directive may be written in, and texts that look like it: `A` and `B` stand for its two parts.
  private static let dresses = [
    "\"AB\"", "\"A\" + \"B\"", "\"A\"+\"B\"", "\"A\"\n    + \"B\"", "\"A\" /* a */ + \"B\"", "\"A\\(B)\"",
    "\"A\\(\"B\")\"", "#\"AB\"#", "#\"A\"# + \"B\"", "\"\"\"\n  AB\n  \"\"\"",
    "\"\"\"\n  A\n  \"\"\" + \"B\"", "\"\"\"\n  AB                 \n  \"\"\"", "'AB'", "'A' + 'B'", "(\"AB\")",
    "_ = \"AB\"",
    "let text = \"AB\"", "\"AB\" // \"AB\"", "// AB", "//AB;", "// ;AB", "// 'AB'", "//\t\"AB\"", "// \"AB\": here",
    "/* AB */",
    "/*\"AB\"*/", "/*\n   \"AB\"\n */", "/// \"AB\"", "/** \"AB\" */", "\"AB: AB\"", "// - AB", "/// - \"AB\"",
    "\"#AB\"",
    "\" AB  \"", "\"AB\\n\"", "\"\" + \"AB\"",
    "/*\"AB*/", "/*'AB;*/", "/* '\"AB*/", "\"A\"\u{A0}+ \"B\"", "let text = \"A\\(B)\"", "let text = \"A\\(\"B\")\"",
    "let text = #\"()A\\B\"#", "\"AB", "\"AB!", "_ = \"AB      ;", "#\"AB#####\"#", "##\"AB      ###\"##",
    "\"A(((((((((B\\(\"\")\"",
    "\"\"\"\n A\"\" \"\"B\\(\"\")\n \"\"\"", "// AB or not", "\"AB or not\"",
  ]

  @Test func `A file in which a directive is found is a candidate, however it is written`() {
    var random = SplitMix(seed: 2)
    let letters = Array("usecrvlint -_USERVCLINT.;:'".utf8)
    var found: Set<String> = []
    for round in 0..<40_000 {
      let dress = Self.dresses[round % Self.dresses.count]
      let text = String(decoding: edited(round % 3 == 0 ? "use client" : "use server", letters, &random), as: UTF8.self)
      let split = text.index(text.startIndex, offsetBy: Int.random(in: 0...text.count, using: &random))
      var line = ""
      for character in dress {
        switch character {
        case "A": line += text[..<split]
        case "B": line += text[split...]
        default: line.append(character)
        }
      }
      let body = round % 2 == 0 ? line + "\n" : "func f() async {\n  \(line)\n}\n"
      let source = SourceFile(path: "A.swift", text: body)
      let parsed = ParsedFile(source: source, pathInModule: "A.swift", walksAlways: true)
      if parsed.outline.directives.isEmpty { continue }
      found.insert(dress)
      #expect(isCandidate(Array(body.utf8)), "\(body)")
    }
    #expect(found.count > 20)
  }

  @Test func `The searches miss nothing in files that are cut and changed anywhere`() {
    for text in MutatedSources.texts {
      // No-break spaces where the bytes are no UTF-8: Swift takes these for whitespace.
      let text = Array(String(decoding: text, as: UTF8.self).replacing("\u{FFFD}", with: "\u{A0}").utf8)
      #expect(SearchCheck.firstMiss(in: text) == nil)
    }
  }

  @Test(arguments: ["// sfgen: requires=admin", "//sfgen:disable SF201", "/* sfgen: id=a */"])
  func `A comment of options is found`(text: String) {
    for count in 0..<80 { #expect(isCandidate(Array((String(repeating: "x", count: count) + text).utf8))) }
  }

  @Test(arguments: [
    "", "u", "us", "use server", "// It is used by the user.", "print(\"using\")", "let status = \"server\"",
    "usfgen = 1", "// Use servers.", "/// Use cases are listed.", "class UserService {}", "\"use the force\"",
    "// use it.", "message: \"use '-'\"", "\"Use .server to connect.\"", "// Use .server to connect.", "\"user\\(id)\"",
    "\"use server or not\"", "\"use a\\(b)\"", "case \"us\", \"use\": 1", "(\"use \", \"server\")",
  ])
  func `Ordinary text is passed over`(text: String) { #expect(!isCandidate(Array((text + "\n").utf8))) }

  @Test func `A file in pieces is searched like the whole`() {
    let directive = Array("\n        \"use server\"\n".utf8)
    let size = 1024
    for offset in stride(from: 0, to: 3 * size, by: 7) {
      var bytes = [UInt8](repeating: UInt8(ascii: "b"), count: 3 * size + 64)
      bytes.replaceSubrange(offset..<min(offset + directive.count, bytes.count), with: directive)
      var start = 0
      var isFound = false
      while start < bytes.count, !isFound {
        let piece = Array(bytes[start..<min(start + size, bytes.count)])
        var names = TypeNameScan()
        isFound = piece.withUnsafeBytes {
          CandidateSearch.containsCandidate($0, isFileStart: start == 0, names: &names)
        }
        start += size - CandidateSearch.overlap
      }
      #expect(isFound, "at \(offset)")
    }
  }
}
