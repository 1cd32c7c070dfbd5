/// A piece of TypeScript that is written in one line where it fits and broken at its brackets where it does not.
///
/// ```ts
/// { title: string; tags?: string[] | undefined }
///
/// {
///   title: string;
///   tags?: string[] | undefined;
/// }
/// ```
indirect enum TypeScriptLayout {
  case text(String)
  case sequence([TypeScriptLayout])
  case group(Group)

  struct Group {
    let opening: String
    let members: [TypeScriptLayout]
    let separator: String
    let closing: String
    /// Whether a space stands inside the brackets of one line.
    var isPadded = false
    /// Whether the last line of several has the separator too.
    var endsWithSeparator = true
    var alwaysBreaks = false
  }

  static let width = 100

  /// `{ a, b }`, or `{}`.
  static func object(_ members: [TypeScriptLayout], separator: String, alwaysBreaks: Bool = false) -> TypeScriptLayout {
    guard !members.isEmpty else { return .text("{}") }
    return .group(
      Group(
        opening: "{", members: members, separator: separator, closing: "}", isPadded: true,
        alwaysBreaks: alwaysBreaks))
  }

  /// `[a, b]`.
  static func list(_ members: [TypeScriptLayout]) -> TypeScriptLayout {
    guard !members.isEmpty else { return .text("[]") }
    return .group(Group(opening: "[", members: members, separator: ",", closing: "]"))
  }

  /// `<A, B>`.
  static func typeArguments(_ members: [TypeScriptLayout]) -> TypeScriptLayout {
    .group(Group(opening: "<", members: members, separator: ",", closing: ">", endsWithSeparator: false))
  }

  /// The lines of a text that stands `depth` steps deep.
  func lines(depth: Int = 0) -> [String] {
    var text = ""
    write(to: &text, indentation: 0, width: Self.width - 2 * depth, following: 0)
    return text.allLines
  }

  private var mustBreak: Bool {
    switch self {
    case .text: false
    case .sequence(let parts): parts.contains(where: \.mustBreak)
    case .group(let group): group.alwaysBreaks || group.members.contains(where: \.mustBreak)
    }
  }

  private var flat: String {
    switch self {
    case .text(let text): return text
    case .sequence(let parts): return parts.map(\.flat).joined()
    case .group(let group):
      let padding = group.isPadded ? " " : ""
      let members = group.members.map(\.flat).joined(separator: group.separator + " ")
      return group.opening + padding + members + padding + group.closing
    }
  }

  /// How much stands before the first place where a line may end, and whether there is such a place.
  private var beforeBreak: (count: Int, ends: Bool) {
    switch self {
    case .text(let text): return (text.columns, false)
    case .group(let group): return (group.opening.columns, true)
    case .sequence(let parts):
      var total = 0
      for part in parts {
        let (count, ends) = part.beforeBreak
        total += count
        if ends { return (total, true) }
      }
      return (total, false)
    }
  }

  /// - Parameter following: how much has to fit behind it on its last line.
  private func write(to text: inout String, indentation: Int, width: Int, following: Int) {
    switch self {
    case .text(let piece):
      text += piece
    case .sequence(let parts):
      for (index, part) in parts.enumerated() {
        let rest = TypeScriptLayout.sequence(Array(parts[(index + 1)...])).beforeBreak
        part.write(
          to: &text, indentation: indentation, width: width,
          following: rest.count + (rest.ends ? 0 : following))
      }
    case .group(let group):
      if !mustBreak {
        let line = text.utf8.lastIndex(of: UInt8(ascii: "\n")).map { text[text.utf8.index(after: $0)...] } ?? text[...]
        let flat = flat
        if String(line).columns + flat.columns + following <= width {
          text += flat
          return
        }
      }
      text += group.opening
      for (index, member) in group.members.enumerated() {
        let isLast = index == group.members.count - 1
        let separator = isLast && !group.endsWithSeparator ? "" : group.separator
        text += "\n" + String(repeating: " ", count: indentation + 2)
        member.write(to: &text, indentation: indentation + 2, width: width, following: separator.count)
        text += separator
      }
      text += "\n" + String(repeating: " ", count: indentation) + group.closing
    }
  }
}
