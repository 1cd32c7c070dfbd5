import SFGenInterface
import SFGenLexer
import SFGenOutline
import SFGenSource

/// Whether the server can hold the one instance of a type on which clients call a method.
struct InstanceCheck {
  /// Why it cannot, as the end of a sentence that begins with the type.
  let problem: String?
  /// The names that the answer depends on.
  let lookups: TypeLookups

  init(_ function: MarkedFunction, _ indexed: IndexedType?) {
    var search = SendableSearch(function.index, module: function.module.name)
    problem = Self.problem(of: function, indexed, &search)
    lookups = search.lookups
  }

  private static func problem(
    of function: MarkedFunction, _ indexed: IndexedType?, _ search: inout SendableSearch
  ) -> String? {
    guard let indexed else { return function.isInstanceMethod ? "declared in no source of this module" : nil }
    let (declaration, outline) = (indexed.declaration, indexed.file.outline)
    if declaration.kind == .protocolType { return "a protocol" }
    guard function.isInstanceMethod else { return nil }
    if declaration.kind == .typeAlias { return "an alias, and an extension of the type itself says more" }
    if declaration.genericClause != nil { return "generic" }
    if let outer = function.index.genericType(around: indexed.name) { return "in '\(outer)', which is generic" }
    if declaration.kind == .classType, !outline.hasModifier(.final, declaration) {
      return "a class that is not 'final', so that a subclass could take its place"
    }
    let refusals = indexed.conformances.flatMap { $0.split { " &,".contains($0) } }.filter { $0.first == "~" }
    if refusals.contains(where: { TypePath.standardName(String($0.dropFirst())) == "Copyable" }) {
      return "not 'Copyable', so that calls cannot share the one instance"
    }
    switch search.answer(for: indexed) {
    case .sendable: return nil
    case .unknown(let reason):
      return "not known to be 'Sendable', and many calls use the one instance at a time"
        + (reason.map { ": \($0)" } ?? "")
    }
  }
}

extension MarkedFunction {
  /// The type around a method, by its declaration.
  var surroundingType: IndexedType? { typePath.isEmpty ? nil : index.type(typePath, in: module.name) }
}
