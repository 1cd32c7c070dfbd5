import ArgumentParser
import SFGenLexer
import SFGenSource

struct TokensCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tokens",
    abstract: "Print the tokens of a Swift file.",
    discussion: """
      One token a line: OFFSET LENGTH KIND, offsets and lengths in UTF-8 bytes. Whitespace and comments are no tokens. \
      The kinds: identifier, keyword, integer, float, string, regex, operator, punctuation, pound, at, dollar, \
      placeholder, unknown.

      EXAMPLE:
        sfgen tokens Sources/App/Posts.swift
      """)

  @Argument(help: ArgumentHelp("The file.", valueName: "file"), completion: .file(extensions: ["swift"]))
  var file: String

  mutating func run() throws {
    let bytes: [UInt8]
    do {
      bytes = try FileSystem.contents(of: file)
    } catch {
      throw CommandFailure("\(file): cannot be read: \(error.reason)")
    }
    var output = StandardOutput()
    for token in Lexer.tokens(of: SourceFile(path: file, bytes: bytes)) where token.kind != .endOfFile {
      try output.write("\(token.range.start) \(token.range.count) \(token.kind.listedName)\n")
    }
    try output.finish()
  }
}

extension TokenKind {
  /// The name that the listing gives the kind.
  fileprivate var listedName: String {
    switch self {
    case .identifier: "identifier"
    case .keyword: "keyword"
    case .integer: "integer"
    case .float: "float"
    case .string: "string"
    case .regex: "regex"
    case .operator: "operator"
    case .punctuation: "punctuation"
    case .pound: "pound"
    case .at: "at"
    case .dollar: "dollar"
    case .placeholder: "placeholder"
    case .unknown: "unknown"
    case .endOfFile: "endOfFile"
    }
  }
}
