/// A function's `@available` attributes, as its stub and the table repeat them.
struct SwiftAvailability {
  /// The attributes without what they say of deprecation, which would warn in the table.
  let attributes: [String]
  /// The condition under which the stub can be called, `#available(macOS 15, *)`; `nil` where it always can.
  let condition: String?

  init(_ attributes: [String]) {
    var platforms: [Platform] = []
    for platform in attributes.flatMap(Self.platforms) {
      // A platform may stand in one list only once: the latest version is what all of them ask for.
      if let index = platforms.firstIndex(where: { $0.name == platform.name }) {
        if platforms[index].isEarlier(than: platform) { platforms[index] = platform }
      } else {
        platforms.append(platform)
      }
    }
    let list = (platforms.map { "\($0.name) \($0.version)" } + ["*"]).joined(separator: ", ")
    condition = platforms.isEmpty ? nil : "#available(\(list))"
    self.attributes = platforms.isEmpty ? [] : ["@available(\(list))"]
  }

  private struct Platform {
    let name: String
    let version: String

    func isEarlier(than other: Platform) -> Bool {
      let numbers = { (version: String) in version.split(separator: ".").map { Int($0) ?? 0 } }
      return numbers(version).lexicographicallyPrecedes(numbers(other.version))
    }
  }

  /// The attribute with what its message says left out, which may look like a platform: `"Slow, use pages"`.
  private static func withoutLiterals(_ attribute: String) -> String {
    var rest = ""
    var isInLiteral = false
    var isEscaped = false
    for character in attribute {
      if character == "\"", !isEscaped { isInLiteral.toggle() }
      isEscaped = isInLiteral && character == "\\" && !isEscaped
      if !isInLiteral { rest.append(character) }
    }
    return rest
  }

  /// The platforms with the versions from which on an attribute makes a declaration available, `macOS 15`.
  private static func platforms(of attribute: String) -> [Platform] {
    let attribute = withoutLiterals(attribute)
    guard let open = attribute.firstIndex(of: "("), let close = attribute.lastIndex(of: ")") else { return [] }
    let arguments = attribute[attribute.index(after: open)..<close].split(separator: ",").map(trimmed)
    if let platform = arguments.first, platform != "*", !platform.contains(" ") {
      let introduced = arguments.first { $0.hasPrefix("introduced:") }
      return introduced.map {
        [Platform(name: platform, version: trimmed($0.dropFirst("introduced:".count)))]
      } ?? []
    }
    return arguments.compactMap { argument in
      let words = argument.split(separator: " ")
      // `swift 6` names no platform: the compiler knows the answer when it compiles the stub.
      guard words.count == 2, !argument.contains(":"), words[0].lowercased() != "swift" else { return nil }
      return Platform(name: String(words[0]), version: String(words[1]))
    }
  }

  private static func trimmed(_ text: Substring) -> String {
    String(text.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}
