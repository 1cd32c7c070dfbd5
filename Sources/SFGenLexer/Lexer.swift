package import SFGenSource

package struct Lexer {
  /// Every token of a file, without the end of file.
  package static func tokens(of file: SourceFile) -> [Token] { [] }
}
