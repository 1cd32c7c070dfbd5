/// A type's name as it is written, in parts.
///
/// The module of `App::Post` (SE-0491) is a part of its own and keeps its colons, so that nothing takes it for a type or looks
/// for one of its name: `["App::", "Post"]`. One before a later part is left out, as members are found without it.
enum TypePath {
  static func parts(of text: String) -> [String] {
    guard !text.utf8.allSatisfy(\.isASCIIWord) else { return [text] }
    var parts: [String] = []
    var word: [UInt8] = []
    var isBehindColon = false
    for byte in text.utf8 + [UInt8(ascii: ".")] {
      switch byte {
      case UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "`"), 0x09...0x0D, 0x20:
        if !word.isEmpty { parts.append(String(decoding: word, as: UTF8.self)) }
        word = []
        let isColon = byte == UInt8(ascii: ":")
        if isColon, isBehindColon { select(&parts) }
        isBehindColon = isColon
      default:
        word.append(byte)
        isBehindColon = false
      }
    }
    return parts
  }

  /// Takes the last part for a module.
  private static func select(_ parts: inout [String]) {
    if parts.count == 1 { parts[0] += "::" } else if parts.count > 1 { parts.removeLast() }
  }

  static func text(of parts: [String]) -> String {
    guard let first = parts.first, parts.count > 1 else { return parts.first ?? "" }
    let separator = first.selectedModule == nil ? "." : ""
    return first + separator + parts.dropFirst().joined(separator: ".")
  }

  /// The name of a type of the standard library or of Foundation without its module; any other as it is.
  static func standardName(_ text: String) -> String {
    let parts = parts(of: text)
    return parts.count == 2 && parts[0].isStandardModule ? parts[1] : text
  }
}

extension String {
  /// The module that a part of a path selects.
  var selectedModule: String? { hasSuffix("::") ? String(dropLast(2)) : nil }

  /// Whether it names a module whose types may be written with it, and are known without.
  var isStandardModule: Bool {
    let module = selectedModule ?? self
    return module == "Swift" || module == "Foundation"
  }
}
