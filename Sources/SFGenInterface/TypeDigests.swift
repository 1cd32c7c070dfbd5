/// A digest of each type together with everything that it leads to.
///
/// Types lead to each other in circles, so the digest is that of a circle: of the types in it, and of the circles that
/// these lead to. Each is made once, whatever leads there, and the time is linear in the types and their members.
struct TypeDigests: Sendable {
  private var digests: [TypeName: String] = [:]

  init(_ definitions: [TypeDefinition]) {
    let indices = Dictionary(
      definitions.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    var search = CircleSearch(edges: definitions.map { $0.memberNames.compactMap { indices[$0] } })
    for circle in search.circles() {
      var digest = FNV1aDigest()
      for index in circle.members.sorted(by: { definitions[$0].name < definitions[$1].name }) {
        definitions[index].write(to: &digest)
      }
      // Inner circles come first, so that their digests are there.
      for name in circle.successors.compactMap({ digests[definitions[$0].name] }).sorted() { digest.update(name) }
      for index in circle.members { digests[definitions[index].name] = digest.hexadecimal }
    }
  }

  /// Writes the digests of the types that some types name, as one text.
  func write(_ types: some Sequence<WireType>, to digest: inout FNV1aDigest) {
    let names = types.flatMap(\.names)
    // Comparing names is a large part of the time of all digests, and most functions have one.
    let distinct = names.count > 1 ? Set(names).sorted() : names
    for (index, name) in distinct.enumerated() {
      if index > 0 { digest.write(",") }
      digest.write(name.text)
      digest.write(":")
      digest.write(digests[name] ?? "")
    }
    digest.end()
  }
}

extension TypeDefinition {
  /// Writes what a client must agree on. The order of declarations is not part of that.
  fileprivate func write(to digest: inout FNV1aDigest) {
    digest.update(name.text)
    for parameter in parameters { digest.update(parameter) }
    switch shape {
    case .structure(let fields):
      for field in fields.sorted(by: Field.isOrdered) { field.write(to: &digest) }
    case .rawEnumeration(_, let cases):
      for value in cases.map({ "\($0.value)" }).sorted() { digest.update(value) }
    case .enumeration(let cases):
      for each in cases.sorted(by: { ($0.key ?? "") < ($1.key ?? "") }) { each.write(to: &digest) }
    case .rawValue(let type), .declared(let type): digest.update("", type)
    }
    digest.end()
  }
}

extension Field {
  /// Branches of an `#if` may declare a property in several ways.
  fileprivate static func isOrdered(_ left: Field, before right: Field) -> Bool {
    guard left.key == right.key else { return left.key < right.key }
    return (left.isFixed ? 1 : 0, left.type.swiftName) < (right.isFixed ? 1 : 0, right.type.swiftName)
  }

  fileprivate func write(to digest: inout FNV1aDigest) {
    digest.update(key)
    digest.update(conditions.isEmpty ? ":" : "?:", type, isFixed ? "!" : "")
  }
}

extension EnumerationCase {
  fileprivate func write(to digest: inout FNV1aDigest) {
    guard let key else { return }
    digest.update(key)
    for field in payload {
      digest.update(field.key)
      digest.update(":", field.type, field.defaultValue == nil ? "" : "=")
    }
    digest.end()
  }
}
