/// How values of a type get from a client to the server or back.
struct Travel: Hashable {
  let function: String
  /// From an argument, the result or the error: `order.items[].price`.
  let path: String

  func sentence(isSent: Bool) -> String {
    isSent ? "clients send it to '\(function)' as '\(path)'" : "clients receive it from '\(function)' as '\(path)'"
  }
}

/// A type before and now.
struct TypePair {
  let old: InterfaceType
  let new: InterfaceType
  let scope: ScopePair
  /// The shortest ways on which it goes; the former lead to the server.
  var sent: Travel?
  var received: Travel?
}

struct ScopePair {
  let old: TypeScope
  let new: TypeScope
}

/// Finds the types that travel before and now, and how: breadth first, so that the ways are the shortest.
struct TravelMap {
  /// Types that are the same ones before and now, in the order in which they are met.
  private(set) var pairs: [TypePair] = []
  /// The present names of types that have been renamed.
  private(set) var renames: [String: String] = [:]
  private var newNames: Set<String> = []
  private var indexes: [Key: Int] = [:]
  private var seen: Set<Visit> = []
  private var queue: [Step] = []

  private struct Key: Hashable {
    let old: String
    let new: String
  }

  private struct Visit: Hashable {
    let key: Key
    let isSent: Bool
  }

  private struct Step {
    let old: InterfaceType
    let new: InterfaceType
    let scope: ScopePair
    let isSent: Bool
    let travel: Travel
  }

  /// Notes a type of a function before and now, which travels in one direction.
  mutating func add(_ old: SpelledType, _ new: SpelledType, _ scope: ScopePair, isSent: Bool, _ travel: Travel) {
    walk(old.type, new.type, scope, isSent, travel)
  }

  /// Follows everything that has been noted to its end.
  mutating func finish() {
    var next = 0
    while next < queue.count {
      visit(queue[next])
      next += 1
    }
    queue = []
  }

  private mutating func walk(
    _ old: WrittenType, _ new: WrittenType, _ scope: ScopePair, _ isSent: Bool, _ travel: Travel
  ) {
    switch (old.unwrapped, new.unwrapped) {
    case (.sequence(let old), .sequence(let new)), (.stream(let old), .stream(let new)):
      walk(old, new, scope, isSent, travel.below("[]"))
    case (.dictionary(let oldKey, let old), .dictionary(let newKey, let new)):
      walk(oldKey, newKey, scope, isSent, travel.below("[key]"))
      walk(old, new, scope, isSent, travel.below("[:]"))
    case (.tuple(let old), .tuple(let new)):
      for member in old {
        guard let other = new.first(where: { $0.key == member.key }) else { continue }
        walk(member.type, other.type, scope, isSent, travel.below("." + member.key))
      }
    case (.name(let old, let oldArguments), .name(let new, let newArguments)):
      for (old, new) in zip(oldArguments, newArguments) { walk(old, new, scope, isSent, travel) }
      guard let old = scope.old.types[old], let new = scope.new.types[new] else { return }
      add(old, new, scope, isSent, travel)
    default: break
    }
  }

  private mutating func add(
    _ old: InterfaceType, _ new: InterfaceType, _ scope: ScopePair, _ isSent: Bool, _ travel: Travel
  ) {
    noteRename(old, new, scope)
    let key = Key(old: old.module + "." + old.name, new: new.module + "." + new.name)
    guard seen.insert(Visit(key: key, isSent: isSent)).inserted else { return }
    queue.append(Step(old: old, new: new, scope: scope, isSent: isSent, travel: travel))
    guard old.name == new.name || renames[old.name] == new.name else { return }
    let index = indexes[key] ?? pairs.count
    if index == pairs.count {
      indexes[key] = index
      pairs.append(TypePair(old: old, new: new, scope: scope))
    }
    if isSent { pairs[index].sent = travel } else { pairs[index].received = travel }
  }

  /// A type whose name is gone, in the place of which stands one whose name is new, has been renamed.
  private mutating func noteRename(_ old: InterfaceType, _ new: InterfaceType, _ scope: ScopePair) {
    guard old.name != new.name, scope.new.types[old.name] == nil, scope.old.types[new.name] == nil,
      renames[old.name] == nil, newNames.insert(new.name).inserted
    else { return }
    renames[old.name] = new.name
  }

  private mutating func visit(_ step: Step) {
    switch (step.old.shape, step.new.shape) {
    case (.object(let old), .object(let new)): walk(old, new, step, "")
    case (.cases(let old), .cases(let new)):
      for each in old {
        guard let other = new.first(where: { $0.key == each.key }) else { continue }
        walk(each.payload, other.payload, step, "." + each.key)
      }
    case (.wrapping(let old), .wrapping(let new)): walk(old.type, new.type, step.scope, step.isSent, step.travel)
    default: break
    }
  }

  private mutating func walk(_ old: [InterfaceField], _ new: [InterfaceField], _ step: Step, _ path: String) {
    let present = Dictionary(new.map { ($0.key, $0) }) { first, _ in first }
    for field in old {
      guard let other = present[field.key] else { continue }
      walk(field.type.type, other.type.type, step.scope, step.isSent, step.travel.below(path + "." + field.key))
    }
  }
}

extension Travel {
  func below(_ part: String) -> Travel { Travel(function: function, path: path + part) }
}
