/// A function's `@available` attributes, as its stub and the table repeat them.
struct SwiftAvailability {
  /// The attributes without what they say of deprecation, which would warn in the table.
  let attributes: [String]
  /// The condition under which the stub can be called, `#available(macOS 15, *)`; `nil` where it always can.
  let condition: String?

  init(_ attributes: [String]) {
    let versions = attributes.flatMap(Self.platforms)
    condition = versions.isEmpty ? nil : "#available(\(versions.joined(separator: ", ")), *)"
    self.attributes = versions.isEmpty ? [] : ["@available(\(versions.joined(separator: ", ")), *)"]
  }

  /// The platforms with the versions from which on an attribute makes a declaration available, `macOS 15`.
  private static func platforms(of attribute: String) -> [String] {
    guard let open = attribute.firstIndex(of: "("), let close = attribute.lastIndex(of: ")") else { return [] }
    let arguments = attribute[attribute.index(after: open)..<close].split(separator: ",").map(trimmed)
    if let platform = arguments.first, platform != "*", !platform.contains(" ") {
      let introduced = arguments.first { $0.hasPrefix("introduced:") }
      return introduced.map { ["\(platform) \(trimmed($0.dropFirst("introduced:".count)))"] } ?? []
    }
    // `swift 6` and the like are no platforms: the compiler knows their answer when it compiles the stub.
    return arguments.filter { argument in
      argument.contains(" ") && !argument.contains(":")
        && !["swift", "_PackageDescription"].contains(argument.prefix { $0 != " " })
    }
  }

  private static func trimmed(_ text: Substring) -> String {
    String(text.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}
