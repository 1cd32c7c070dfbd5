import SFGenOutline
import SFGenSource

/// The keys that a type gives its members, or an enum its cases, in a `CodingKeys` of its own.
struct CodingKeysReader {
  /// The names of members with their keys; `nil` where the type has no such keys, and members keep their names.
  let keys: [String: String]?

  /// - Parameter name: `CodingKeys`, or `CircleCodingKeys` for the values of a case `circle`.
  init(_ name: String, of found: IndexedType) {
    guard let (declaration, file) = found.member(.enumeration, named: name) else {
      keys = nil
      return
    }
    // Of keys with integers as raw values JSON takes the names.
    let inherited = file.outline.types(of: declaration).first.map { TypePath.standardName(file.source.text($0)) }
    var keys: [String: String] = [:]
    for each in file.outline.members(of: declaration).flatMap({ file.outline.enumCases(of: $0) }) {
      let name = file.name(each.name)
      let written = inherited == "String" ? each.rawValue.flatMap { StringLiteralText.value(of: file.text($0)) } : nil
      keys[name] = written ?? name
    }
    self.keys = keys
  }

  /// The key of a member; `nil` where the keys leave it out.
  func key(of name: String) -> String? {
    guard let keys else { return name }
    return keys[name]
  }
}
