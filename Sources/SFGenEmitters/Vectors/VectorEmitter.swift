package import SFGenInterface
import SFGenJSON

/// Writes golden vectors: JSON values as they travel, for every argument, result and error of a module's functions.
///
/// ```json
/// {
///   "generator": "sfgen",
///   "version": 1,
///   "module": "App",
///   "base": "/_server",
///   "functions": [
///     {
///       "id": "createPost",
///       "arguments": { "title": ["", "text"], "tags": [[], ["a"]] },
///       "result": [{ "id": 0, "title": "" }],
///       "error": [{ "titleTaken": { "title": "" } }]
///     }
///   ]
/// }
/// ```
///
/// Each value is what a `JSONEncoder` with the wire's strategies writes, with the members of objects in the order of their
/// keys. The first values of a place are its corner cases; the others are drawn at random, with a seed that is a part of
/// the interface, so that the same sources give the same file.
package enum VectorEmitter {
  package static let fileEnding = ".vectors.json"

  package static func plan(for interface: Interface) -> PlannedFile {
    PlannedFile(path: "\(interface.module)\(fileEnding)") { Array(text(for: interface).utf8) }
  }

  private static func text(for interface: Interface) -> String {
    let interface = interface.asClientsSeeIt
    let functions = interface.functions.map { function in
      var values = VectorValues(interface.types, seed: interface.signatureDigest(of: function))
      func all(_ type: WireType) -> JSONValue { .array(values.all(of: type).map { .number($0) }) }
      let arguments = function.parameters.map { JSONMember($0.key, all($0.type)) }
      let result = function.result.map(all)
      var error: JSONValue?
      if case .typed(let type) = function.failure { error = all(type) }
      return JSONValue.object(of: [
        "id": .string(function.id),
        "signature": .string(interface.signatureDigest(of: function)),
        "arguments": .object(arguments),
        "result": result,
        "error": error,
      ])
    }
    let document = JSONValue.object(of: [
      "generator": .string(GeneratorMark.name), "version": 1, "module": .string(interface.module),
      "base": .string(interface.base), "functions": .array(functions),
    ])
    return document.prettyText
  }
}
