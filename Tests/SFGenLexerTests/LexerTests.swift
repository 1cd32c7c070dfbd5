import SFGenLexer
import SFGenSource
import Testing

@Suite struct LexerTests {
  private func tokens(_ text: String) -> [String] {
    let file = SourceFile(path: "A.swift", text: text)
    return Lexer.tokens(of: file).map { "\($0.kind) \(file.text($0.range))" }
  }

  @Test(arguments: [
    (#""a\("b\(c)")d" e"#, [#"string "a\("b\(c)")d""#, "identifier e"]),
    (##"#"a\(b)"c"# d"##, [##"string #"a\(b)"c"#"##, "identifier d"]),
    ("\"\"\"\n\"a\" \\(b(\n)) \"\"\" c", ["string \"\"\"\n\"a\" \\(b(\n)) \"\"\"", "identifier c"]),
    ("\"open\nb", ["string \"open", "identifier b"]),
    ("a /* /* */ b */ c", ["identifier a", "identifier c"]),
    ("let r = /a\\/b/", ["keyword let", "identifier r", "operator =", "regex /a\\/b/"]),
    ("a / b / c", ["identifier a", "operator /", "identifier b", "operator /", "identifier c"]),
    ("f(/, 1)", ["identifier f", "punctuation (", "operator /", "punctuation ,", "integer 1", "punctuation )"]),
    ("#/a/b/# c", ["regex #/a/b/#", "identifier c"]),
    ("try? /x/", ["keyword try", "operator ?", "regex /x/"]),
    (
      "x.0.1 1.5e3 0xF.p 0xFp1",
      [
        "identifier x", "operator .", "integer 0", "operator .", "integer 1", "float 1.5e3", "integer 0xF",
        "operator .", "identifier p", "float 0xFp1",
      ]
    ),
    (
      "A<B<C>>?=d",
      ["identifier A", "operator <", "identifier B", "operator <", "identifier C", "operator >>?=", "identifier d"]
    ),
    ("@main #if $0 `a b` <#T#>", ["at @main", "pound #if", "dollar $0", "identifier `a b`", "placeholder <#T#>"]),
    ("#!/bin/sh\na", ["identifier a"]),
  ])
  func `Text is split as the compiler splits it`(text: String, expected: [String]) {
    #expect(tokens(text) == expected)
  }

  @Test(arguments: Keyword.allCases.dropFirst()) func `A keyword is known by its spelling, and no longer word is`(
    keyword: Keyword
  ) throws {
    let names: [Keyword: String] = [.anyType: "Any", .selfType: "Self", .wildcard: "_"]
    let spelling = names[keyword] ?? "\(keyword)"
    for processor in Processor.possible {
      let file = SourceFile(path: "A.swift", text: "\(spelling) \(spelling)s \(spelling.dropLast())\n\(spelling)")
      let tokens = Lexer.tokens(of: file, processor: processor)
      for token in [tokens.first, tokens.last] {
        #expect(token?.keyword == keyword)
        #expect(token?.kind == (keyword.isReserved ? .keyword : .identifier))
      }
      #expect(tokens[1].keyword != keyword)
      #expect(tokens.count == (spelling.count == 1 ? 3 : 4))
      #expect(spelling.count == 1 || tokens[2].keyword != keyword)
    }
  }

  @Test func `A token is the same wherever in the file it stands`() {
    let text = """
      @available(*, x) func f<T>(_ a: [Int?], b: T.Type...) async -> T! { /* c */ a[0].1 << 0xFF ?? 1.5px } // d
      #if extension_extension_extension_extension_extension_extension_extension
      let s = "é \\(f(a, b: "x") /* e */) /", r = try? /[a-z]+/, _é = $0 &+ protocols::self, p = <#T#>
      #endif
      """
    func tokens(behind count: Int) -> [Token] {
      let padding = String(repeating: " ", count: count)
      return Lexer.tokens(of: SourceFile(path: "", text: padding + text)).map { token in
        var token = token
        token.start -= UInt32(count)
        token.end -= UInt32(count)
        return token
      }
    }
    let expected = tokens(behind: 0)
    #expect(expected.count > 60)
    for count in 1..<1100 { #expect(tokens(behind: count) == expected, "behind \(count) blanks") }
  }

  @Test func `Line endings and comments inside of a literal do not stand before it`() throws {
    let text = "a = \"\"\"\n  \\(b /* c */)\n  \"\"\"\n// d\nc"
    let tokens = Lexer.tokens(of: SourceFile(path: "", text: text))
    #expect(tokens.map(\.flags) == [Token.lineFlag, 0, 0, Token.lineFlag | Token.commentFlag])
  }
}
