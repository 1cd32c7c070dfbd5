import FixtureSupport
import Foundation
import Testing

@testable import sfgen

struct UnifiedDiffTests {
  private func diff(_ old: String?, _ new: String?) -> String {
    UnifiedDiff.text(path: "a.txt", old: old.map { Array($0.utf8) }, new: new.map { Array($0.utf8) })
  }

  @Test func `A change has three lines around it`() {
    #expect(
      diff("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nfive\n6\n7\n8\n9\n") == """
        --- a/a.txt
        +++ b/a.txt
        @@ -2,7 +2,7 @@
         2
         3
         4
        -5
        +five
         6
         7
         8

        """)
  }

  @Test func `A missing newline at the end is named`() {
    #expect(
      diff("a\nb", "a\nb\n") == """
        --- a/a.txt
        +++ b/a.txt
        @@ -1,2 +1,2 @@
         a
        -b
        \\ No newline at end of file
        +b

        """)
  }

  @Test func `A file that comes or goes is compared with nothing`() {
    #expect(diff(nil, "a\n") == "--- /dev/null\n+++ b/a.txt\n@@ -0,0 +1 @@\n+a\n")
    #expect(diff("a\nb\n", nil) == "--- a/a.txt\n+++ /dev/null\n@@ -1,2 +0,0 @@\n-a\n-b\n")
  }

  @Test func `Diffs of random texts patch the old one into the new one`() async throws {
    let workspace = try Workspace()
    var random = SplitMix(seed: 7)
    for round in 0..<60 {
      let (old, new) = (random.text(), random.text())
      guard old != new else { continue }
      try workspace.write(old, to: "a.txt")
      try workspace.write(diff(old, new), to: "d.diff")
      let outcome = try await Workspace.run(
        URL(fileURLWithPath: "/usr/bin/env"), ["git", "apply", "--unidiff-zero", "--whitespace=nowarn", "d.diff"],
        in: workspace.root)
      #expect(outcome.status == 0, "round \(round): \(outcome.errors)")
      #expect(try workspace.text(of: "a.txt") == new, "round \(round)")
    }
  }

  @Test(.timeLimit(.minutes(1))) func `Files of ten thousand lines without a common one stay affordable`() {
    let old = (0..<10_000).map { "old \($0)\n" }.joined()
    let new = (0..<10_000).map { "new \($0)\n" }.joined()
    let text = diff(old, new)
    #expect(text.utf8.count { $0 == 0x0A } == 20_003)
  }
}

extension SplitMix {
  /// A few lines of few different words, so that texts have much in common.
  fileprivate mutating func text() -> String {
    let lines = (0..<Int.random(in: 1...30, using: &self)).map { _ in
      ["a", "b", "c", "d"].randomElement(using: &self) ?? "a"
    }
    return lines.joined(separator: "\n") + (Bool.random(using: &self) ? "\n" : "")
  }
}
