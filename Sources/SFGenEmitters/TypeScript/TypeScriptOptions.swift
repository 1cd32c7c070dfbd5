/// What the configuration says of a TypeScript client.
package struct TypeScriptOptions: Hashable, Sendable {
  /// Which files stand for a module.
  package enum Emission: Hashable, Sendable {
    /// `Posts.ts`.
    case typeScript
    /// `Posts.js` and `Posts.d.ts`, for projects that compile no TypeScript.
    case javaScript
  }

  package let emission: Emission
  /// Whether the transport for node is among the files.
  package let hasNodeTransport: Bool

  package init(emission: Emission = .typeScript, hasNodeTransport: Bool = false) {
    self.emission = emission
    self.hasNodeTransport = hasNodeTransport
  }

  var kinds: [TypeScriptFileKind] {
    switch emission {
    case .typeScript: [.source]
    case .javaScript: [.script, .declarations]
    }
  }
}

/// What a file has of the module that it stands for.
enum TypeScriptFileKind {
  /// TypeScript: values with their types.
  case source
  /// JavaScript: the values.
  case script
  /// Declarations: the types.
  case declarations

  var hasTypes: Bool { self != .script }
  var hasValues: Bool { self != .declarations }

  /// The path of the file that stands for the module at `path`, which ends in `.ts`.
  func path(of path: String) -> String {
    switch self {
    case .source: path
    case .script: path.dropLast(3) + ".js"
    case .declarations: path.dropLast(3) + ".d.ts"
    }
  }

  /// The first lines of the file that stands for the module at `path`.
  func header(of path: String, from source: String? = nil) -> [String] {
    let mark = GeneratorMark.line(from: source)
    guard self == .script else { return [mark] }
    // Where deno looks for the types; others find them by the file's name.
    let declarations = TypeScriptFileKind.declarations.path(of: path).split(separator: "/").last ?? ""
    return [mark, "// @ts-self-types=\"./\(declarations)\""]
  }
}
