/// A digest of each type together with everything that it leads to.
///
/// Types lead to each other in circles, so the digest is that of a circle: of the types in it, and of the circles that
/// these lead to. Each is made once, whatever leads there, and the time is linear in the types and their members.
struct TypeDigests: Hashable, Sendable {
  private var digests: [TypeName: String] = [:]

  init(_ definitions: [TypeDefinition]) {
    let indices = Dictionary(
      definitions.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    var search = CircleSearch(edges: definitions.map { $0.memberNames.compactMap { indices[$0] } })
    for circle in search.circles() {
      var digest = FNV1aDigest()
      for index in circle.members.sorted(by: { definitions[$0].name < definitions[$1].name }) {
        digest.update("\(definitions[index].name.qualified)=\(definitions[index].shape.digestText)")
      }
      // Inner circles come first, so that their digests are there.
      for name in circle.successors.compactMap({ digests[definitions[$0].name] }).sorted() { digest.update(name) }
      for index in circle.members { digests[definitions[index].name] = digest.hexadecimal }
    }
  }

  /// The digests of the types that some types name, as one text.
  func text(of types: [WireType]) -> String {
    let names = types.flatMap(\.names)
    // Comparing names is a large part of the time of all digests, and most functions have one.
    let distinct = names.count > 1 ? Set(names).sorted() : names
    return distinct.map { "\($0.qualified):\(digests[$0] ?? "")" }.joined(separator: ",")
  }
}

/// FNV-1a with 64 bits, http://www.isthe.com/chongo/tech/comp/fnv/.
struct FNV1aDigest: TextOutputStream {
  private var state: UInt64 = 0xcbf2_9ce4_8422_2325

  mutating func update(_ text: String) {
    write(text)
    end()
  }

  mutating func update(_ prefix: String, _ type: WireType, _ suffix: String = "") {
    write(prefix)
    type.writeSwiftName(to: &self)
    write(suffix)
    end()
  }

  mutating func write(_ text: String) {
    for byte in text.utf8 { mix(byte) }
  }

  /// A byte that UTF-8 never holds keeps "ab" + "c" and "a" + "bc" apart.
  private mutating func end() { mix(0xFF) }

  private mutating func mix(_ byte: UInt8) {
    state = (state ^ UInt64(byte)) &* 0x100_0000_01b3
  }

  var hexadecimal: String {
    let digits = String(state, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
