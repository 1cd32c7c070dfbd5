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
        digest.write(definitions[index].name.qualified)
        digest.write("=")
        definitions[index].shape.write(to: &digest)
        digest.end()
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
      digest.write(name.qualified)
      digest.write(":")
      digest.write(digests[name] ?? "")
    }
    digest.end()
  }
}

extension TypeShape {
  /// Writes what a client must agree on. The order of declarations is not part of that.
  fileprivate func write(to digest: inout FNV1aDigest) {
    switch self {
    case .structure(let fields):
      for (index, field) in fields.sorted(by: Field.isOrdered).enumerated() {
        if index > 0 { digest.write(",") }
        digest.write(field.key)
        digest.write(":")
        field.type.writeSwiftName(to: &digest)
        if field.isFixed { digest.write("!") }
      }
    case .rawEnumeration(_, let cases):
      digest.write(cases.map { "\($0.value)" }.sorted().joined(separator: "|"))
    case .enumeration(let cases):
      digest.write(cases.compactMap(\.digestText).sorted().joined(separator: "|"))
    case .rawValue(let type), .declared(let type): type.writeSwiftName(to: &digest)
    }
  }
}

extension Field {
  /// Branches of an `#if` may declare a property with different types.
  fileprivate static func isOrdered(_ left: Field, before right: Field) -> Bool {
    left.key != right.key ? left.key < right.key : left.type.swiftName < right.type.swiftName
  }
}

extension EnumerationCase {
  fileprivate var digestText: String? {
    guard let key else { return nil }
    let fields = payload.map { "\($0.key):\($0.type.swiftName)\($0.defaultValue == nil ? "" : "=")" }
    return "\(key)(\(fields.joined(separator: ",")))"
  }
}
