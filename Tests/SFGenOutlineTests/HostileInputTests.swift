import Foundation
import SFGenOutline
import SFGenSource
import Testing

/// Input that nobody writes: it ends, quickly, whatever it says.
@Suite struct HostileInputTests {
  static let pieces = [
    "struct A {", "func f() {", "{", "[", "(", "<", "func f(", "func f(a: () = {", "enum E { case a(", "#if A\n",
    "\"\\(",
    "let a = {", "struct A { var x = { func f(a: () = { struct B {", "extension ({", "{ @a(", "#if ({", "class ",
    "public ", "private(", "let x = a<", "let x = a<b,", "#if A\n@a\n", "@a (", "let x = a ? ", "let x = y as ", "\\.a",
    "let x = y\n#if A\n.b", "func f() throws ", "func <", "let (", "if ", "let x = switch ", "let x = f { } a: ", "#",
    "@",
    "`", "// \"use server\"\n", "{ \"use server\"\n", "(\"use server\"", "_ = \"use server\"\n", "\u{0}", "\\", "}",
    ")",
  ]

  private func parse(_ text: String) -> Outline {
    ParsedFile(source: SourceFile(path: "A.swift", text: text), pathInModule: "A.swift").outline
  }

  /// The seconds that the thread spends in a piece of work; other tests run meanwhile.
  private func processorTime(_ work: () -> Void) -> Double {
    let start = threadTime()
    work()
    return Double(threadTime() - start) / 1e9
  }

  private func threadTime() -> UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }

  @Test(arguments: pieces)
  func `Deep nesting does not overflow a small stack`(piece: String) async {
    let count = await withCheckedContinuation { continuation in
      let thread = Thread {
        continuation.resume(returning: parse(String(repeating: piece, count: 1000)).declarations.count)
      }
      // What a thread of the system's pools has on macOS.
      thread.stackSize = 512 << 10
      thread.start()
    }
    #expect(count <= 1000 * 4)
  }

  @Test(arguments: pieces)
  func `Twice the input takes at most about twice the time`(piece: String) {
    let small = String(repeating: piece, count: 4_000 / piece.utf8.count)
    let times = [small, small + small + small + small].map { text in
      (0..<3).map { _ in processorTime { _ = parse(text) } }.min() ?? 0
    }
    // Four times the input would take sixteen times the time where it is quadratic. The bound leaves room for a machine
    // that does something else meanwhile.
    #expect(times[1] < times[0] * 10 + 0.02, "\(piece): \(times)")
  }

  @Test func `Every prefix of a file ends`() throws {
    let text = try String(
      contentsOf: OutlineFixtureTests.folder.appendingPathComponent("values.swift"), encoding: .utf8)
    let bytes = Array(text.utf8)
    for length in stride(from: 0, to: bytes.count, by: 3) {
      let source = SourceFile(path: "A.swift", bytes: Array(bytes[..<length]))
      #expect(ParsedFile(source: source, pathInModule: "A.swift").outline.declarations.count < 200)
    }
  }
}
