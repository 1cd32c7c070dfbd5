import SFGenInterface
import SFGenOutline
import SFGenSource

/// Where a type is written: what its names mean, and where a finding about it points.
struct TypeContext {
  let module: String
  let otherModules: [String]
  let file: ParsedFile
  let scope: [String]
  let range: ByteRange
  /// How the type is reached from a function, `Order.items[].price`.
  var path: String
  /// The file by whose imports names are looked up, where an alias stands in another.
  var fileOfAlias: ParsedFile?
  /// Where the alias is used.
  var useOfAlias: Use?
  /// Whether it is what a function throws, and not a part of that.
  var isError = false
  /// What the generic parameters in scope stand for.
  var parameters: [String: WireType] = [:]
  /// Whether the stub codes the type itself, so that it may be one that is not `Codable`.
  var isCodedByStub = false

  /// Between which declarations generated code names the type.
  struct Use {
    let module: String
    let scope: [String]
    let parameters: Set<String>
  }

  var use: Use { useOfAlias ?? Use(module: module, scope: scope, parameters: Set(parameters.keys)) }

  /// The context of what a type holds any number of.
  var ofElements: TypeContext {
    var inner = self
    inner.path += "[]"
    return inner
  }

  /// The context of the arguments of a generic type.
  func ofArguments() -> TypeContext {
    var inner = self
    inner.isCodedByStub = false
    inner.isError = false
    return inner
  }
}
