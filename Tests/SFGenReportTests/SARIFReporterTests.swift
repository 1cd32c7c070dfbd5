import Foundation
import SFGenReport
import SFGenSource
import Testing

@testable import SFGenReport

struct SARIFReporterTests {
  private let folders = ReportFolders(working: "/w/app", project: "/w/app")

  private func results(
    _ findings: [Diagnostic], _ sources: [String: SourceFile], _ folders: ReportFolders
  ) throws -> [[String: Any]] {
    let text = SARIFReporter(version: "1", rules: [], folders: folders).report(findings, sources: sources)
    let log = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    return try #require((log["runs"] as? [[String: Any]])?.first?["results"] as? [[String: Any]])
  }

  private func finding(_ path: String, _ range: ByteRange, fixIt: FixIt? = nil) -> Diagnostic {
    Diagnostic(
      code: "SF1", rule: "r", severity: .error, message: "m", location: SourceLocation(path: path, range: range),
      fixIt: fixIt)
  }

  /// Applies a fix as a consumer does: to the text in UTF-16, by line and column, as of the unmodified file.
  private func applied(_ fix: [String: Any], to text: String) throws -> String {
    let changes = try #require(fix["artifactChanges"] as? [[String: Any]])
    let replacements = try #require(changes[0]["replacements"] as? [[String: Any]])
    var units = Array((text.hasPrefix("\u{FEFF}") ? String(text.unicodeScalars.dropFirst()) : text).utf16)
    var starts = [0]
    for (index, unit) in units.enumerated() {
      let next = index + 1 < units.count ? units[index + 1] : 0
      if unit == 0x0A || unit == 0x0D && next != 0x0A { starts.append(index + 1) }
    }
    for replacement in replacements.reversed() {
      let region = try #require(replacement["deletedRegion"] as? [String: Int])
      let inserted = (replacement["insertedContent"] as? [String: String])?["text"] ?? ""
      let start = starts[try #require(region["startLine"]) - 1] + (try #require(region["startColumn"])) - 1
      let end = starts[try #require(region["endLine"]) - 1] + (try #require(region["endColumn"])) - 1
      units.replaceSubrange(start..<end, with: Array(inserted.utf16))
    }
    return String(decoding: units, as: UTF16.self)
  }

  @Test(arguments: [
    "a𝔸b\ncé😀d\n", "a𝔸b\r\ncé😀d", "\u{FEFF}a𝔸b\rcé😀d\r\n", "\u{FEFF}😀d a b",
  ])
  func `A consumer that counts UTF-16 applies a fix as it was meant`(text: String) throws {
    let file = SourceFile(path: "A.swift", text: text)
    let edits = [
      SourceEdit(range(of: "d", in: text), "D😀"), SourceEdit(.empty(at: range(of: "b", in: text).start), "x\ny"),
      SourceEdit(range(of: "b", in: text), ""),
    ]
    let fixIt = FixIt("f", edits: edits)
    let result = try #require(
      try results([finding("A.swift", ByteRange(0, 1), fixIt: fixIt)], ["A.swift": file], folders).first)
    let fixes = try #require(result["fixes"] as? [[String: Any]])
    let withoutMark = text.unicodeScalars.filter { $0 != "\u{FEFF}" }.map(String.init).joined()
    let expected = withoutMark.replacing("b", with: "x\ny").replacing("d", with: "D😀")
    #expect(try Array(applied(fixes[0], to: text).utf8) == Array(expected.utf8))
  }

  @Test(arguments: [
    ("Sources/A.swift", "Sources/A.swift", true),
    ("a b/ü?#[x]%:\\.swift", "a%20b/%C3%BC%3F%23%5Bx%5D%25%3A%5C.swift", true),
    ("\n\u{7F}.swift", "%0A%7F.swift", true), ("../Other/A.swift", "file:///w/Other/A.swift", false),
    ("/tmp/a b.swift", "file:///tmp/a%20b.swift", false), ("/w/app/A.swift", "A.swift", true),
  ])
  func `Paths are URIs, relative where they are below the project`(path: String, uri: String, isRelative: Bool) throws {
    let result = try #require(try results([finding(path, ByteRange(0, 0))], [:], folders).first)
    let location = try #require((result["locations"] as? [[String: [String: Any]]])?.first?["physicalLocation"])
    let artifact = try #require(location["artifactLocation"] as? [String: String])
    #expect(artifact["uri"] == uri)
    #expect(artifact["uriBaseId"] == (isRelative ? "%SRCROOT%" : nil))
  }

  @Test func `In a checkout paths lead from its root, and fingerprints do not change`() throws {
    let checkout = ReportFolders(working: "/w/app/Sources", project: "/w/app", workspace: "/w")
    let sources = ["A.swift": SourceFile(path: "A.swift", text: "x")]
    let inside = try results([finding("A.swift", ByteRange(0, 1))], sources, checkout)
    let outside = try results(
      [finding("Sources/A.swift", ByteRange(0, 1))],
      ["Sources/A.swift": SourceFile(path: "Sources/A.swift", text: "x")], folders)
    #expect("\(inside[0]["locations"] ?? "")".contains("app/Sources/A.swift"))
    #expect(
      inside[0]["partialFingerprints"] as? [String: String] == outside[0]["partialFingerprints"] as? [String: String])
  }

  @Test func `Advice without a place belongs to the message, and braces are doubled`() throws {
    let diagnostic = Diagnostic(
      code: "SF1", rule: "r", severity: .warning, message: "{0}",
      location: SourceLocation(path: "A", range: .empty(at: 0)),
      notes: [Note("there", at: SourceLocation(path: "B", range: .empty(at: 0))), Note("advice")])
    let result = try #require(try results([diagnostic], [:], folders).first)
    #expect((result["message"] as? [String: String])?["text"] == "{{0}}\nadvice")
    #expect((result["relatedLocations"] as? [[String: Any]])?.count == 1)
    #expect(result["level"] as? String == "warning")
  }

  @Test func `Every result points at its rule`() throws {
    let rules = ["SF3", "SF1"].map {
      RuleDescription(code: $0, name: "n", severity: .warning, summary: "s", explanation: "# T\n\nOne\ntwo.\n\nThree.")
    }
    let findings = ["SF1", "SF2", "SF3"].enumerated().map { offset, code in
      Diagnostic(
        code: code, rule: "r", severity: .error, message: "m",
        location: SourceLocation(path: "A", range: .empty(at: UInt32(offset))))
    }
    let text = SARIFReporter(version: "1", rules: rules, folders: folders).report(findings, sources: [:])
    let log = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let run = try #require((log["runs"] as? [[String: Any]])?.first)
    let driver = try #require((run["tool"] as? [String: [String: Any]])?["driver"])
    let described = try #require(driver["rules"] as? [[String: Any]])
    #expect(described.map { $0["id"] as? String } == ["SF1", "SF2", "SF3"])
    #expect((described[0]["fullDescription"] as? [String: String])?["text"] == "One two.")
    for result in try #require(run["results"] as? [[String: Any]]) {
      let index = try #require(result["ruleIndex"] as? Int)
      #expect(described[index]["id"] as? String == result["ruleId"] as? String)
    }
  }
}
