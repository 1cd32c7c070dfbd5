import FixtureSupport
import SFGenOutline
import Testing

@Suite struct CandidateSearchTests {
  private static let frames: [(before: String, after: String)] = [
    ("\"", "\""), ("// \"", "\""), ("/* \"", "\" */"), ("///\"", "\""), ("_ = #\"", "\"#"),
    ("\"\"\"\n    ", "\n\"\"\""), ("'", "'"), ("//\t", ""), ("\" ", " \""),
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
      var text = Array((round % 2 == 0 ? "use server" : "use client").utf8)
      for _ in 0..<Int.random(in: 0...3, using: &random) {
        let place = Int.random(in: 0..<text.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: text.remove(at: place)
        case 1: text.insert(letters.randomElement(using: &random) ?? 0, at: place)
        case 2: text[place] = letters.randomElement(using: &random) ?? 0
        default: text[place] ^= 0x20
        }
      }
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

  @Test(arguments: ["// sfgen: requires=admin", "//sfgen:disable SF201", "/* sfgen: id=a */"])
  func `A comment of options is found`(text: String) {
    for count in 0..<80 { #expect(isCandidate(Array((String(repeating: "x", count: count) + text).utf8))) }
  }

  @Test(arguments: [
    "", "u", "us", "use server", "// It is used by the user.", "print(\"using\")", "let status = \"server\"",
    "usfgen = 1", "// Use servers.", "/// Use cases are listed.", "class UserService {}", "\"use the force\"",
    "// use it.",
  ])
  func `Ordinary text is passed over`(text: String) {
    // "Use servers." is one edit and a full stop away; comments without quotes count too, so that it is a candidate.
    #expect(isCandidate(Array(text.utf8)) == (text == "// Use servers."))
  }

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
