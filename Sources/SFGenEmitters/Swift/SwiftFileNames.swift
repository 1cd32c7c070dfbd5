import SFGenInterface

/// Names for generated files that are unique in a Swift module, where even files in different folders must have
/// different names.
struct SwiftFileNames {
  private let names: [String: String]

  init(_ files: [InterfaceFile]) {
    // Compared without case, since two of the file systems that people use do.
    let counts = Dictionary(files.map { ($0.baseName.lowercased(), 1) }, uniquingKeysWith: +)
    var taken: Set<String> = []
    var names: [String: String] = [:]
    for file in files {
      let isUnique = counts[file.baseName.lowercased()] == 1
      let name = isUnique ? file.baseName : (file.folder + file.baseName).split(separator: "/").joined(separator: "_")
      var candidate = name
      var number = 2
      while !taken.insert(candidate.lowercased()).inserted {
        candidate = "\(name)\(number)"
        number += 1
      }
      names[Self.key(file)] = candidate
    }
    self.names = names
  }

  /// The name without folder and ending: the source's own, with its folders in front where two sources share it.
  func name(of file: InterfaceFile) -> String { names[Self.key(file)] ?? file.baseName }

  private static func key(_ file: InterfaceFile) -> String { "\(file.module)/\(file.path)" }
}
