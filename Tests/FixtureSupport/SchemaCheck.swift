package import Foundation

/// Reads files of other programs' formats, and judges them by the schemas that are published for them.
package enum SchemaCheck {
  package struct Failure: Error, CustomStringConvertible {
    package let description: String
  }

  /// Where `make setup` installs the tests' Python packages.
  package static let tools = Repository.root.appendingPathComponent(".venv/bin")

  /// The value of a JSON or YAML file.
  ///
  /// - Parameter schema: the address of the schema that the file must satisfy.
  /// - Throws: `Failure` with what is wrong; also where Python or a package is missing, so that no test is skipped.
  @discardableResult
  package static func value(of file: URL, by schema: String? = nil) async throws -> Any {
    let script = Repository.root.appendingPathComponent("Tests/Schemas/validate.py")
    let outcome = try await Command(
      tools.appendingPathComponent("python3").path, [script.path, file.path] + (schema.map { [$0] } ?? [])
    ).run()
    guard outcome.status == 0 else {
      throw Failure(description: outcome.errors + "(make setup installs what is needed)")
    }
    return try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
  }
}
