/// The name of a type that the sources declare: the module, then the path through the types around it.
package struct TypeName: Hashable, Sendable, Comparable {
  package let module: String
  package let path: [String]
  /// The module, where Swift code has to write it before the path: the path alone would mean another type there, or could mean
  /// more than one. It is no part of what tells a name from another.
  package let qualifier: String?

  package init(module: String, path: [String]) {
    self.init(module: module, path: path, qualifier: nil)
  }

  private init(module: String, path: [String], qualifier: String?) {
    self.module = module
    self.path = path
    self.qualifier = qualifier
  }

  /// The same name, written with the module before it.
  package var qualifiedByModule: TypeName { TypeName(module: module, path: path, qualifier: module) }

  package static func == (left: TypeName, right: TypeName) -> Bool {
    left.path == right.path && left.module == right.module
  }

  /// Modules seldom share a name. All parts of the path count: many types have a `CodingKeys` inside.
  package func hash(into hasher: inout Hasher) {
    for part in path { hasher.combine(part) }
  }

  /// The name as Swift writes it at the top of a file of its module: `Outer.Inner`.
  package var qualified: String { path.joined(separator: ".") }

  /// The name as the Swift code writes it that this one is for: `Outer.Inner`, or `Module.Outer.Inner`.
  package var spelledPath: [String] { qualifier.map { [$0] + path } ?? path }

  package static func < (left: TypeName, right: TypeName) -> Bool {
    left.module != right.module ? left.module < right.module : left.qualified < right.qualified
  }
}
