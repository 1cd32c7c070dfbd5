/// A digest of each type together with everything that it leads to.
///
/// Types lead to each other in circles, so the digest is that of a circle: of the types in it, and of the circles that
/// these lead to. Each is made once, whatever leads there, and the time is linear in the types and their members.
struct TypeDigests: Hashable, Sendable {
  private var digests: [TypeName: String] = [:]

  init(_ definitions: [TypeDefinition]) {
    var search = CircleSearch(definitions)
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

/// Finds the circles of types that lead to each other (Tarjan, "Depth-first search and linear graph algorithms", 1972),
/// without recursion, since types lead to types to any depth.
private struct CircleSearch {
  struct Circle {
    let members: [Int]
    /// The types outside of it that its members name.
    let successors: Set<Int>
  }

  private struct Visit {
    let node: Int
    var next = 0
  }

  private let edges: [[Int]]
  private var order: [Int?]
  private var lowest: [Int]
  private var isOpen: [Bool]
  private var open: [Int] = []
  private var count = 0

  init(_ definitions: [TypeDefinition]) {
    let indices = Dictionary(
      definitions.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    edges = definitions.map { definition in
      definition.shape.memberTypes.flatMap(\.names).compactMap { indices[$0] }
    }
    order = Array(repeating: nil, count: definitions.count)
    lowest = Array(repeating: 0, count: definitions.count)
    isOpen = Array(repeating: false, count: definitions.count)
  }

  /// The circles, each behind all that it leads to.
  mutating func circles() -> [Circle] {
    var circles: [Circle] = []
    for start in edges.indices where order[start] == nil {
      var visits = [enter(start)]
      while let visit = visits.last {
        let node = visit.node
        guard visit.next < edges[node].count else {
          visits.removeLast()
          if let outer = visits.last { lowest[outer.node] = min(lowest[outer.node], lowest[node]) }
          if lowest[node] == order[node] { circles.append(close(node)) }
          continue
        }
        visits[visits.count - 1].next += 1
        let successor = edges[node][visit.next]
        if order[successor] == nil {
          visits.append(enter(successor))
        } else if isOpen[successor], let position = order[successor] {
          lowest[node] = min(lowest[node], position)
        }
      }
    }
    return circles
  }

  private mutating func enter(_ node: Int) -> Visit {
    order[node] = count
    lowest[node] = count
    count += 1
    open.append(node)
    isOpen[node] = true
    return Visit(node: node)
  }

  private mutating func close(_ node: Int) -> Circle {
    var members: [Int] = []
    while let last = open.popLast() {
      isOpen[last] = false
      members.append(last)
      if last == node { break }
    }
    return Circle(members: members, successors: Set(members.flatMap { edges[$0] }).subtracting(members))
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
