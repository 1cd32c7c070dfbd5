import SFGenBreaking
import SFGenSource

/// Writes interfaces as `sfgen list --format json` does, with no more than a test needs.
enum InterfaceText {
  /// A module `App` with functions and types, each as a JSON object.
  static func document(functions: [String], types: [String] = []) throws -> InterfaceDocument {
    let text = """
      { "generator": "sfgen", "version": 1, "modules": [ { "name": "App", "base": "/_server",
        "functions": [\(functions.joined(separator: ",\n"))], "types": [\(types.joined(separator: ",\n"))] } ] }
      """
    return try InterfaceDocument(SourceFile(path: "interface.json", text: text))
  }

  /// A function `f` with the arguments `a`, `b`, … of some types.
  static func function(_ arguments: [String], result: String? = nil) -> String {
    let parameters = zip("abcdef", arguments).map { name, type in
      #"{ "key": "\#(name)", "label": "\#(name)", "name": "\#(name)", "type": "\#(type)" }"#
    }
    return """
      { "id": "f", "name": "f()", "signature": "()", "parameters": [\(parameters.joined(separator: ","))],
        "result": \(result.map { "\"\($0)\"" } ?? "null"), "failure": null, "guard": null, "file": "A.swift", "line": 1 }
      """
  }

  static func type(_ name: String, _ kind: String, _ members: String) -> String {
    #"{ "name": "\#(name)", "module": "App", "kind": "\#(kind)", "file": "A.swift", \#(members) }"#
  }

  static func structure(_ name: String, _ fields: [(name: String, type: String)], more: String = "") -> String {
    let list = fields.map { #"{ "key": "\#($0.name)", "name": "\#($0.name)", "type": "\#($0.type)" }"# }
    return type(name, "struct", more + #""fields": [\#(list.joined(separator: ","))]"#)
  }
}
