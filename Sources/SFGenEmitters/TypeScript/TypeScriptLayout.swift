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
enum TypeScriptLayout {
  case text(Code)
  case sequence([TypeScriptLayout])
  indirect case group(Group)

  struct Group {
    let opening: Code
    let members: [TypeScriptLayout]
    let separator: Code
    let closing: Code
    /// Whether a space stands inside the brackets of one line.
    let isPadded: Bool
    /// Whether the last line of several has the separator too.
    let endsWithSeparator: Bool
    let mustBreak: Bool
    /// How wide it is on one line. It is known from the start, since each group around it asks.
    let columns: Int

    init(
      opening: Code, members: [TypeScriptLayout], separator: Code, closing: Code, isPadded: Bool = false,
      endsWithSeparator: Bool = true, alwaysBreaks: Bool = false
    ) {
      self.opening = opening
      self.members = members
      self.separator = separator
      self.closing = closing
      self.isPadded = isPadded
      self.endsWithSeparator = endsWithSeparator
      mustBreak = alwaysBreaks || members.contains(where: \.mustBreak)
      columns =
        opening.columns + closing.columns + (isPadded ? 2 : 0) + members.reduce(0) { $0 + $1.columns }
        + (members.count - 1) * (separator.columns + 1)
    }
  }

  static let width = 100

  /// `{ a, b }`, or `{}`.
  static func object(_ members: [TypeScriptLayout], separator: Code, alwaysBreaks: Bool = false) -> TypeScriptLayout {
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

  /// How wide it is on one line.
  var columns: Int {
    switch self {
    case .text(let text): text.columns
    case .sequence(let parts): parts.reduce(0) { $0 + $1.columns }
    case .group(let group): group.columns
    }
  }

  private var mustBreak: Bool {
    switch self {
    case .text: false
    case .sequence(let parts): parts.contains(where: \.mustBreak)
    case .group(let group): group.mustBreak
    }
  }

  /// How much stands before the first place where a line may end, and whether there is such a place.
  private var beforeBreak: (columns: Int, ends: Bool) {
    switch self {
    case .text(let text): (text.columns, false)
    case .group(let group): (group.opening.columns, true)
    case .sequence(let parts): Self.beforeBreak(in: parts[...])
    }
  }

  private static func beforeBreak(in parts: ArraySlice<TypeScriptLayout>) -> (columns: Int, ends: Bool) {
    var total = 0
    for part in parts {
      let (columns, ends) = part.beforeBreak
      total += columns
      if ends { return (total, true) }
    }
    return (total, false)
  }

  /// - Parameters:
  ///   - indentation: the columns that its lines are indented by, besides those of the block that they are in.
  ///   - following: how much has to fit behind it on its last line.
  fileprivate func write(to writer: inout CodeWriter, indentation: Int, following: Int) {
    switch self {
    case .text(let text): writer.add(text)
    case .sequence(let parts):
      for (index, part) in parts.enumerated() {
        if case .text(let text) = part {
          writer.add(text)
          continue
        }
        let rest = Self.beforeBreak(in: parts[(index + 1)...])
        part.write(
          to: &writer, indentation: indentation, following: rest.columns + (rest.ends ? 0 : following))
      }
    case .group(let group):
      if !group.mustBreak, writer.column + group.columns + following <= Self.width {
        return group.writeFlat(to: &writer)
      }
      writer.add(group.opening)
      for (index, member) in group.members.enumerated() {
        let isLast = index == group.members.count - 1
        let separator: Code = isLast && !group.endsWithSeparator ? "" : group.separator
        writer.endLine()
        writer.beginLine(indentation: indentation + 2)
        member.write(to: &writer, indentation: indentation + 2, following: separator.columns)
        writer.add(separator)
      }
      writer.endLine()
      writer.beginLine(indentation: indentation)
      writer.add(group.closing)
    }
  }

  fileprivate func writeFlat(to writer: inout CodeWriter) {
    switch self {
    case .text(let text): writer.add(text)
    case .sequence(let parts): for part in parts { part.writeFlat(to: &writer) }
    case .group(let group): group.writeFlat(to: &writer)
    }
  }
}

extension TypeScriptLayout.Group {
  fileprivate func writeFlat(to writer: inout CodeWriter) {
    writer.add(opening)
    if isPadded { writer.add(" ") }
    for (index, member) in members.enumerated() {
      if index > 0 {
        writer.add(separator)
        writer.add(" ")
      }
      member.writeFlat(to: &writer)
    }
    if isPadded { writer.add(" ") }
    writer.add(closing)
  }
}

extension CodeWriter {
  /// Adds what is laid out, on as many lines as it takes.
  ///
  /// - Parameter indentation: the columns that the lines are indented by, besides those of the block that they are in.
  mutating func layout(_ layout: TypeScriptLayout, indentation: Int = 0) {
    beginLine(indentation: indentation)
    layout.write(to: &self, indentation: indentation, following: 0)
    endLine()
  }
}
