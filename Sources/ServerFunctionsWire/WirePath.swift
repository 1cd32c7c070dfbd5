/// Where in a JSON value something is, written as Swift and JavaScript write it: `tags[3].name`.
package struct WirePath: Sendable, Hashable, CustomStringConvertible {
  package private(set) var description = ""

  /// Keys can be an attacker's: what is sent back of one stays short.
  private static let longestKey = 64

  package init() {}

  package init(_ keys: [any CodingKey]) {
    for key in keys { append(key) }
  }

  package mutating func append(_ key: any CodingKey) {
    // Foundation gives array elements a key whose text is "Index 3".
    if let index = key.intValue, key.stringValue == "Index \(index)" {
      append(index: index)
    } else {
      append(key: key.stringValue)
    }
  }

  package mutating func append(key: String) {
    if !description.isEmpty { description += "." }
    let shown = key.prefix(Self.longestKey)
    description += shown
    if shown.endIndex < key.endIndex { description += "…" }
  }

  package mutating func append(index: Int) {
    description += "[\(index)]"
  }

  /// Appends a path below this one.
  mutating func append(_ path: WirePath) {
    if !description.isEmpty, !path.description.isEmpty, !path.description.hasPrefix("[") { description += "." }
    description += path.description
  }

  /// This path, below another one.
  package func below(_ name: String) -> WirePath {
    var path = WirePath()
    path.append(key: name)
    if !description.isEmpty {
      if !description.hasPrefix("[") { path.description += "." }
      path.description += description
    }
    return path
  }
}
