import SFGenInterface

/// A doc comment of Swift as a TSDoc comment.
///
/// ```swift
/// /// Publishes a post.
/// ///
/// /// - Parameter title: What readers see first.
/// /// - Returns: The post.
/// ```
/// ```ts
/// /**
///  * Publishes a post.
///  *
///  * @param title - What readers see first.
///  * @returns The post.
///  */
/// ```
enum TypeScriptDocumentation {
  /// The comment's lines; none where there is nothing to say.
  static func lines(
    _ documentation: Documentation?, deprecation: Deprecation? = nil, parameterNames: [String: String] = [:]
  ) -> [String] {
    var text: [String] = []
    var tags: [String] = []
    read(documentation?.lines ?? [], parameterNames: parameterNames, text: &text, tags: &tags)
    if let deprecation {
      tags.append("@deprecated" + (deprecation.message.map { " " + escaped($0) } ?? ""))
    }
    while text.first?.isEmpty == true { text.removeFirst() }
    while text.last?.isEmpty == true { text.removeLast() }
    let all = text + (text.isEmpty || tags.isEmpty ? [] : [""]) + tags
    guard let first = all.first else { return [] }
    if all.count == 1, first.columns <= TypeScriptLayout.width - 10 { return ["/** \(first) */"] }
    return ["/**"] + all.map { $0.isEmpty ? " *" : " * \($0)" } + [" */"]
  }

  private static func read(
    _ lines: [String], parameterNames: [String: String], text: inout [String], tags: inout [String]
  ) {
    /// Whether the line continues a tag, or is an item of `- Parameters:`.
    var isInTag = false
    var isInParameters = false
    func parameter(_ item: Substring) -> String {
      let (name, description) = split(item)
      return "@param \(parameterNames[name] ?? name) - \(description)"
    }
    for line in lines {
      let content = trimmed(line[...])
      // Most lines are plain text, and looking for a keyword in it costs more than all that is done with it.
      if !isInTag, content.utf8.first != UInt8(ascii: "-") {
        isInParameters = false
        text.append(escaped(line))
        continue
      }
      let indentation = line.prefix { $0 == " " }.count
      let (keyword, rest) = split(content.hasPrefix("- ") ? content.dropFirst(2) : "")
      switch keyword.lowercased() {
      case "parameters" where rest.isEmpty && indentation < 2:
        (isInTag, isInParameters) = (false, true)
      case "returns" where indentation < 2:
        tags.append("@returns \(rest)")
        (isInTag, isInParameters) = (true, false)
      case "throws" where indentation < 2:
        tags.append("@throws \(rest)")
        (isInTag, isInParameters) = (true, false)
      case let keyword where keyword.hasPrefix("parameter ") && indentation < 2:
        tags.append(parameter(content.dropFirst("- parameter ".count)))
        (isInTag, isInParameters) = (true, false)
      case let keyword where isInParameters && indentation >= 2 && !keyword.isEmpty:
        tags.append(parameter(content.dropFirst(2)))
        isInTag = true
      case _ where isInTag && indentation >= 2 && !content.isEmpty:
        tags.append("  " + escaped(String(content)))
      default:
        (isInTag, isInParameters) = (false, false)
        text.append(escaped(line))
      }
    }
    tags = tags.map { $0.hasPrefix("@") || $0.hasPrefix("  ") ? $0 : escaped($0) }
  }

  /// `name: description`; both empty where there is no colon.
  private static func split(_ item: Substring) -> (name: String, description: String) {
    guard let colon = item.utf8.firstIndex(of: UInt8(ascii: ":")) else { return ("", "") }
    return (String(trimmed(item[..<colon])), escaped(String(trimmed(item[item.index(after: colon)...]))))
  }

  private static func trimmed(_ text: Substring) -> Substring {
    let isBlank = { byte in byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
    var bytes = text.utf8.drop(while: isBlank)
    while let last = bytes.last, isBlank(last) { bytes.removeLast() }
    return Substring(bytes)
  }

  /// Neither ends the comment nor begins a tag.
  private static func escaped(_ line: String) -> String {
    let isPlain = line.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "@") && $0 != UInt8(ascii: "*") }
    if isPlain, line.utf8.last != UInt8(ascii: " ") { return line }
    var result = ""
    var previous: Character = " "
    for character in line {
      if character == "/", previous == "*" { result += "\\" }
      if character == "@", result.allSatisfy({ $0 == " " }) { result += "\\" }
      if !character.isNewline { result.append(character) } else { result.append(" ") }
      previous = character
    }
    while result.last == " " { result.removeLast() }
    return result
  }
}
