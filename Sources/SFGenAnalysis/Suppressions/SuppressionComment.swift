import SFGenOutline
import SFGenSource

/// A comment that switches rules off or on: `// sfgen:disable:next SF202 - only the server calls it`.
struct SuppressionComment {
  enum Scope: Hashable {
    /// `disable`: from there to the end of the file.
    case following
    /// `enable`: ends that.
    case ending
    /// `disable:next`: the next line.
    case nextLine
    /// `disable:this`: the line that it stands on.
    case ownLine
    /// Another word behind the second colon.
    case unknown(String)
  }

  /// A rule that the comment names.
  struct Entry {
    enum Target: Hashable {
      case all
      case code(String)
      case unknown
    }

    let text: String
    let target: Target
    let range: ByteRange
  }

  let range: ByteRange
  let scope: Scope
  let entries: [Entry]

  /// Whether what a comment says behind `sfgen:` is about suppressing, and no option.
  static func isSuppression(_ text: some StringProtocol) -> Bool {
    let text = text.drop { $0.isWhitespace }
    return ["disable", "enable"].contains { word in
      guard text.hasPrefix(word) else { return false }
      let next = text.dropFirst(word.count).first
      return next == nil || next == ":" || next?.isWhitespace == true
    }
  }

  /// The comments of a file that suppress something, in their order: real ones alone, and no text of string literals.
  static func comments(in source: SourceFile) -> [SuppressionComment] {
    MarkedComments.comments(in: source).filter { !$0.isDocumentation }
      .compactMap { SuppressionComment($0, in: source) }
  }

  private init?(_ comment: Comment, in source: SourceFile) {
    var reader = SuppressionReader(source, comment.content)
    guard reader.skipsMark() else { return nil }
    let word = reader.readWord()
    guard word == "disable" || word == "enable" else { return nil }
    let detail = reader.readDetail()
    guard let detail else { return nil }
    range = comment.range
    scope =
      switch (word, detail) {
      case ("disable", ""): .following
      case ("enable", ""): .ending
      case ("disable", ":next"): .nextLine
      case ("disable", ":this"): .ownLine
      default: .unknown(word + detail)
      }
    entries = reader.readEntries()
  }
}
