import SFGenInterface

/// The names of types that an analysis looked up.
///
/// What it found depends on no other names, so that a file which neither declares nor extends a type of one of them can
/// be left out of the modules without changing anything.
package struct TypeLookups: Sendable {
  /// The last part of every name.
  package private(set) var names: Set<String> = []
  /// Every part of the names of the types that were found.
  package private(set) var found: Set<String> = []

  mutating func note(_ path: [String], _ type: TypeName?) {
    if let name = path.last { names.insert(name) }
    guard let type else { return }
    found.formUnion(type.path)
    // Generated code writes the module before it where another declares a type of its first name.
    if type.path.count > 1 { names.insert(type.path[0]) }
  }

  /// Notes the name of a type that was not found.
  mutating func note(_ name: String) { names.insert(name) }

  mutating func formUnion(_ other: TypeLookups) {
    names.formUnion(other.names)
    found.formUnion(other.found)
  }
}
