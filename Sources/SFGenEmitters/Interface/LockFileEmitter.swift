package import SFGenInterface
import SFGenJSON

/// Writes `sfgen.lock.json`: every endpoint with its signature, so that a new or changed one is visible in a review.
///
/// ```json
/// {
///   "generator": "sfgen",
///   "version": 1,
///   "modules": {
///     "App": {
///       "base": "/_server",
///       "functions": {
///         "createPost": {
///           "signature": "(title: String) async throws(PostError) -> Post",
///           "digest": "0123456789abcdef",
///           "guard": "admin"
///         }
///       }
///     }
///   }
/// }
/// ```
package enum LockFileEmitter {
  package static let fileName = "sfgen.lock.json"
  /// What the member `generator` holds; a file without it is not ours to overwrite.
  package static let generator = GeneratorMark.name

  package static func contents(for interfaces: [Interface]) -> String {
    let modules = interfaces.sorted { $0.module < $1.module }.map { interface in
      JSONMember(
        interface.module,
        .object(of: ["base": .string(interface.base), "functions": .object(functions(of: interface))]))
    }
    return JSONValue.object(of: [
      "generator": .string(generator), "version": 1, "modules": .object(modules),
    ]).prettyText
  }

  private static func functions(of interface: Interface) -> [JSONMember] {
    interface.functions.sorted { $0.id < $1.id }.map { function in
      JSONMember(
        function.id,
        .object(of: [
          "signature": .string(function.signatureText),
          "digest": .string(interface.signatureDigest(of: function)),
          "guard": function.options.guardName.map { .string($0) },
        ]))
    }
  }
}
