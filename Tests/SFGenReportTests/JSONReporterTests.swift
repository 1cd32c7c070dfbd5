import SFGenReport
import SFGenSource
import Testing

struct JSONReporterTests {
  @Test func `No finding is an empty array`() {
    #expect(JSONReporter().report([], sources: [:]) == "[]\n")
  }

  @Test func `A finding has every key, columns count bytes, and the end is after the range`() {
    let text = "// é\nlet é = f()\n"
    let call = range(of: "f()", in: text)
    let diagnostic = Diagnostic(
      code: "SF201", rule: "not-async", severity: .warning, message: "say \"async\"",
      location: SourceLocation(path: "A.swift", range: call),
      notes: [Note("here", at: SourceLocation(path: "A.swift", range: ByteRange(0, 6))), Note("no place")],
      fixIt: FixIt("insert", edits: [SourceEdit(.empty(at: call.end), " async")], exposesEndpoint: true))
    #expect(
      JSONReporter().report([diagnostic], sources: ["A.swift": SourceFile(path: "A.swift", text: text)]) == """
        [
          {
            "code": "SF201",
            "rule": "not-async",
            "severity": "warning",
            "message": "say \\"async\\"",
            "file": "A.swift",
            "line": 2,
            "column": 10,
            "endLine": 2,
            "endColumn": 13,
            "notes": [
              {
                "message": "here",
                "file": "A.swift",
                "line": 1,
                "column": 1,
                "endLine": 2,
                "endColumn": 1
              },
              {
                "message": "no place",
                "file": null,
                "line": null,
                "column": null,
                "endLine": null,
                "endColumn": null
              }
            ],
            "fix": {
              "message": "insert",
              "edits": [
                {
                  "line": 2,
                  "column": 13,
                  "endLine": 2,
                  "endColumn": 13,
                  "replacement": " async"
                }
              ],
              "exposesEndpoint": true
            }
          }
        ]

        """)
  }

  @Test func `A finding without a fix says null, and one in an unknown file is at its beginning`() {
    let diagnostic = Diagnostic(
      code: "SF901", rule: "unreadable-source", severity: .error, message: "m",
      location: SourceLocation(path: "B.swift", range: ByteRange(5, 9)))
    let text = JSONReporter().report([diagnostic], sources: [:])
    #expect(text.contains("\"fix\": null"))
    #expect(text.contains("\"notes\": []"))
    #expect(text.contains("\"line\": 1,\n    \"column\": 1,\n    \"endLine\": 1,\n    \"endColumn\": 1"))
  }
}
