import SFGenAnalysis
import SFGenOutline
import SFGenSource
import Testing

/// A digest changes with all that a client must agree on, and with nothing else.
struct SignatureDigestTests {
  private func digest(_ source: String) throws -> String {
    let file = SourceFile(path: "App.swift", text: "// \"use server\"\n" + source)
    let module = ProjectModule(
      name: "App", role: .server, base: "/_server", files: [ParsedFile(source: file, pathInModule: file.path)])
    let interface = try #require(Analyzer.analyze([module]).interfaces.first)
    return interface.signatureDigest(of: try #require(interface.functions.first))
  }

  private func function(_ type: String) -> String { "func f(_ value: \(type)) async {}\n" }

  @Test(arguments: [
    // The form of a dictionary.
    ("enum K: String, Codable { case a }", "enum K: String, Codable, CodingKeyRepresentable { case a }", "[K: Int]"),
    // What the arguments of a generic type are for.
    (
      "struct P<A: Codable, B: Codable>: Codable { let a: A, b: B }",
      "struct P<B: Codable, A: Codable>: Codable { let a: A, b: B }", "P<Int, String>"
    ),
    // A member that may not be there.
    (
      "struct S: Codable { let x: Int; var y: Int }",
      "struct S: Codable { let x: Int\n#if DEBUG\nvar y: Int\n#endif\n}",
      "S"
    ),
    // A key that looks like two.
    (
      "struct S: Codable { let x: Int, y: Int }",
      #"struct S: Codable { let x: Int; enum CodingKeys: String, CodingKey { case x = "x:Int,y" } }"#, "S"
    ),
    ("struct S: Codable { let x: Int }", "struct S: Codable { let x: Int? }", "S"),
    ("struct S: Codable { var x: Int = 1 }", "struct S: Codable { let x: Int = 1 }", "S"),
    ("enum E: String, Codable { case a }", "enum E: Codable { case a }", "E"),
    ("enum E: Codable { case a(Int) }", "enum E: Codable { case a(Int = 1) }", "E"),
    ("enum E: Codable { case a(b: Int) }", "enum E: Codable { case a, b(Int) }", "E"),
    // Something far inside.
    (
      "struct S: Codable { let t: [T] }; struct T: Codable { let u: Int }",
      "struct S: Codable { let t: [T] }; struct T: Codable { let u: String }", "S"
    ),
  ])
  func `Types of different forms have different digests`(one: String, other: String, type: String) throws {
    #expect(try digest(function(type) + one) != digest(function(type) + other))
  }

  @Test(arguments: [
    ("struct S: Codable { let line: Int, line2: Int }", "struct S: Codable { let line2: Int, line: Int }", "S"),
    ("enum E: Codable { case a, b(Int) }", "enum E: Codable { case b(Int), a }", "E"),
    (
      "struct S: Codable {\n#if DEBUG\nlet x: Int = 1\n#else\nvar x: Int\n#endif\n}",
      "struct S: Codable {\n#if !DEBUG\nvar x: Int\n#else\nlet x: Int = 1\n#endif\n}", "S"
    ),
    (
      "struct S: Codable { let t: T }; struct T: Codable { let s: [S] }",
      "struct T: Codable { let s: [S] }; struct S: Codable { let t: T }", "S"
    ),
    (
      "struct S: Codable { let x: Int }", "/// Says more.\npublic struct S: Sendable, Codable { public var x: Int }",
      "S"
    ),
  ])
  func `The order of declarations and what stays in Swift are no part of a digest`(
    one: String, other: String, type: String
  ) throws {
    #expect(try digest(function(type) + one) == digest(function(type) + other))
  }
}
