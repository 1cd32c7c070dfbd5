/// The name of a type that the sources declare: the module, then the path through the types around it.
///
/// How it is written is no part of what tells it from another.
package struct TypeName: Hashable, Sendable, Comparable {
  package let module: String
  package let path: [String]
  /// What Swift code has to write before the path, which alone would mean another type there, or could mean more than one.
  package let qualifier: Qualifier?
  /// Whether a type of another module that travels with it has the same path.
  package let isOneOfSeveral: Bool

  package enum Qualifier: Hashable, Sendable {
    /// `Models.`, the module or an enum that has its types.
    case name(String)
    /// `Models::` (SE-0491), where a type hides the module of its name.
    case moduleSelector(String)
  }

  package init(module: String, path: [String]) {
    self.init(module: module, path: path, qualifier: nil, isOneOfSeveral: false)
  }

  private init(module: String, path: [String], qualifier: Qualifier?, isOneOfSeveral: Bool) {
    self.module = module
    self.path = path
    self.qualifier = qualifier
    self.isOneOfSeveral = isOneOfSeveral
  }

  /// The same name, as some Swift code has to write it.
  package func qualified(by qualifier: Qualifier?) -> TypeName {
    TypeName(module: module, path: path, qualifier: qualifier, isOneOfSeveral: isOneOfSeveral)
  }

  /// The same name, of which there are several.
  var asOneOfSeveral: TypeName { TypeName(module: module, path: path, qualifier: qualifier, isOneOfSeveral: true) }

  package static func == (left: TypeName, right: TypeName) -> Bool {
    left.path == right.path && left.module == right.module
  }

  /// Modules seldom share a name. All parts of the path count: many types have a `CodingKeys` inside.
  package func hash(into hasher: inout Hasher) {
    for part in path { hasher.combine(part) }
  }

  /// The name as Swift writes it at the top of a file of its module: `Outer.Inner`.
  package var qualified: String { path.joined(separator: ".") }

  /// The name in signatures: `Outer.Inner`, with the module where there are several of that name.
  package var text: String { isOneOfSeveral ? "\(module).\(qualified)" : qualified }

  package static func < (left: TypeName, right: TypeName) -> Bool {
    left.module != right.module ? left.module < right.module : left.qualified < right.qualified
  }
}
