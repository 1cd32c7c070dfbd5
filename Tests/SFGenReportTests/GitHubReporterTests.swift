import SFGenReport
import SFGenSource
import Testing

struct GitHubReporterTests {
  private let folders = ReportFolders(working: "/w/app", project: "/w/app", workspace: "/w")

  private func command(_ path: String, _ message: String, _ range: ByteRange, text: String = "") -> String {
    let diagnostic = Diagnostic(
      code: "SF1", rule: "r", severity: .warning, message: message, location: SourceLocation(path: path, range: range))
    return GitHubReporter(folders: folders).report([diagnostic], sources: [path: SourceFile(path: path, text: text)])
  }

  /// Reads a command as the runner does: properties up to `::`, split at commas, then unescaped.
  private func decode(_ command: String) throws -> (properties: [String: String], data: String) {
    func unescape(_ text: some StringProtocol) -> String {
      [("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")]
        .reduce(String(text)) { $0.replacing($1.0, with: $1.1) }
    }
    let body = try #require(command.split(separator: " ", maxSplits: 1).last)
    let end = try #require(body.firstRange(of: "::"))
    var properties: [String: String] = [:]
    for property in body[..<end.lowerBound].split(separator: ",") {
      let parts = property.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      properties[String(parts[0])] = unescape(parts[1])
    }
    return (properties, unescape(body[end.upperBound...].dropLast()))
  }

  @Test(arguments: ["a,b:c::d%25%.swift", "a=b c\r\nd\n.swift", "é😀%0A.swift", "::error::.swift"])
  func `What the runner reads is what was written`(path: String) throws {
    let message = "50% of a::b, c=d %0A \u{200B}é"
    let command = command(path, message, ByteRange(0, 1), text: "x")
    #expect(command.hasPrefix("::warning file="))
    #expect(command.unicodeScalars.count { $0 == "\n" || $0 == "\r" } == 1)
    let (properties, data) = try decode(command)
    #expect(properties["file"] == "app/" + path)
    #expect(properties["title"] == "SF1 r")
    #expect(data == message)
  }

  @Test func `Columns count UTF-16, and a range over lines has none`() throws {
    let one = try decode(command("A.swift", "m", ByteRange(4, 5), text: "😀x\ny")).properties
    #expect([one["line"], one["col"], one["endLine"], one["endColumn"]] == ["1", "3", "1", "4"])
    let two = try decode(command("A.swift", "m", ByteRange(4, 7), text: "😀x\ny")).properties
    #expect([two["line"], two["col"], two["endLine"], two["endColumn"]] == ["1", nil, "2", nil])
  }

  @Test(arguments: [
    ("A.swift", "app/A.swift"), ("../B.swift", "B.swift"), ("../../x/C.swift", "../../x/C.swift"),
    ("/w/D.swift", "D.swift"),
    ("/tmp/E.swift", "/tmp/E.swift"), ("../wide/F.swift", "wide/F.swift"),
  ])
  func `Paths lead from the workspace where they are in it`(path: String, expected: String) throws {
    #expect(try decode(command(path, "m", .empty(at: 0))).properties["file"] == expected)
  }

  @Test func `Control characters of a message go, its lines stay one`() throws {
    #expect(try decode(command("A", "a\u{1B}[31m\nb\u{85}c", .empty(at: 0))).data == "a\u{FFFD}[31m b\u{FFFD}c")
  }
}
