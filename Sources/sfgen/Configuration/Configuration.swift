import SFGenAnalysis
import SFGenEmitters

/// What a run works on: the modules of a project and what is generated from them.
///
/// Paths are as messages show them: relative to the working folder, or absolute.
struct Configuration {
  static let fileName = "sfgen.json"
  static let defaultBase = "/_server"

  /// The configuration file; `nil` where flags or defaults stand for it.
  let path: String?
  /// The folder that the lock file stands in.
  let folder: String
  let modules: [Module]
  let outputs: [Output]
  let settings: AnalysisSettings

  struct Module {
    let name: String
    let role: ModuleRole
    /// The module's folder. `lint` may be given several, and single files.
    let paths: [String]
    /// The folder for the server's dispatch stubs.
    let stub: String?
    let base: String

    /// The folder, where there is one: everywhere but in `lint`.
    var path: String { paths[0] }
  }

  enum Output {
    case typeScript(modules: [String], path: String, options: TypeScriptOptions)
    case swiftClient(modules: [String], path: String, imports: [String])
    case vectors(modules: [String], path: String)
  }

  /// What "emit" and `--typescript-emit` can say.
  static let emissions: [String: TypeScriptOptions.Emission] = ["ts": .typeScript, "js": .javaScript]

  /// Whether anything is generated besides the lock file.
  var hasOutputs: Bool { !outputs.isEmpty || modules.contains { $0.stub != nil } }

  /// Whether a text can be a module's name.
  static func isModuleName(_ name: String) -> Bool {
    guard let first = name.utf8.first, !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first) else { return false }
    return name.utf8.allSatisfy(isPartOfIdentifier)
  }

  /// A module's name from the name of a folder, with `_` for what a name cannot hold, as the package manager does.
  static func moduleName(from folder: String) -> String {
    let underscore = UInt8(ascii: "_")
    let name = String(decoding: folder.utf8.map { isPartOfIdentifier($0) ? $0 : underscore }, as: UTF8.self)
    return isModuleName(name) ? name : "_" + name
  }

  private static func isPartOfIdentifier(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...:
      true
    default: false
    }
  }

  /// What is wrong with the path that a module's endpoints begin with; `nil` where it is right.
  static func problem(withBase base: String) -> String? {
    guard base.hasPrefix("/"), base.count > 1, !base.hasSuffix("/"), !base.contains("//") else {
      return "a base begins with \"/\" and does not end with one, as \"\(defaultBase)\""
    }
    let allowed = base.unicodeScalars.allSatisfy { scalar in
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "_", "-", ".", "~", "/": true
      default: false
      }
    }
    return allowed ? nil : "a base holds letters, digits, \"_\", \"-\", \".\", \"~\" and \"/\" alone"
  }
}
