/// A type's name as it is written, in parts.
///
/// The module of `App::Post` (SE-0491) is a part of its own and keeps its colons, so that nothing takes it for a type or looks
/// for one of its name: `["App::", "Post"]`.
enum TypePath {
  static func parts(of text: String) -> [String] {
    guard text.utf8.contains(UInt8(ascii: ":")) else { return text.parts(separatedBy: ".`") }
    var parts: [String] = []
    for part in text.parts(separatedBy: ".` \t\r\n") {
      let words = part.parts(separatedBy: ":")
      parts += words.enumerated().map { index, word in
        let selects = index < words.count - 1 || part.hasSuffix("::")
        return selects ? word + "::" : word
      }
    }
    return parts
  }

  static func text(of parts: [String]) -> String { parts.joined(separator: ".").replacing("::.", with: "::") }
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
