/// Draws values of an interface's types, as JSON.
package struct ValueGenerator {
  private let interface: ModelInterface
  private let canonical: CanonicalJSON
  private let scalars: RandomScalars
  private var random: SplitMix
  /// How deep values of recursive types go before they end as soon as they can.
  private static let deepest = 3

  package init(_ interface: ModelInterface, seed: UInt64, isSafe: Bool) {
    self.interface = interface
    canonical = CanonicalJSON(interface)
    scalars = RandomScalars(isSafe: isSafe)
    random = SplitMix(seed: seed)
  }

  /// The arguments of a call; those that have defaults are there or not.
  package mutating func arguments(of function: ModelFunction) -> JSON {
    .object(
      function.parameters.compactMap { parameter in
        if parameter.defaultValue != nil, Bool.random(using: &random) { return nil }
        let value = value(BoundType(parameter.type, in: interface), depth: 0)
        // With a default, `null` is not what an absent argument is.
        if interface.mayBeAbsent(parameter), value == .null { return nil }
        return JSONMember(parameter.key, value)
      })
  }

  private mutating func value(_ type: BoundType, depth: Int) -> JSON {
    let type = type.resolved
    switch type.written {
    case .scalar(let scalar): return scalars.value(scalar, &random)
    case .optional(let wrapped):
      return isOver(depth) || Int.random(in: 0..<3, using: &random) == 0
        ? .null : value(type.with(wrapped), depth: depth)
    case .array(let element), .contiguousArray(let element):
      return .array((0..<count(depth)).map { _ in value(type.with(element), depth: depth + 1) })
    case .set(let element): return .array(distinct(type.with(element), depth))
    case .dictionary(let key, let item):
      let keys = distinct(type.with(key), depth)
      guard interface.makesObject(key: type.with(key).resolved.written) else {
        return .array(keys.flatMap { [$0, value(type.with(item), depth: depth + 1)] })
      }
      return .object(
        keys.map { key in
          let name: String
          switch key {
          case .string(let text), .number(let text): name = text
          default: name = key.text
          }
          return JSONMember(name, value(type.with(item), depth: depth + 1))
        })
    case .tuple(let members): return object(type.members(ofTuple: members), depth)
    case .named(let name, _): return value(type, interface.definition(name), depth)
    case .alias, .parameter: preconditionFailure("a type that was not resolved")
    }
  }

  private mutating func value(_ type: BoundType, _ definition: ModelDefinition, _ depth: Int) -> JSON {
    switch definition.shape {
    case .structure(let fields, _):
      return object(type.members(of: fields, definition, interface), depth + 1)
    case .rawEnumeration(_, let cases): return RandomScalars.pick(cases, &random).json
    case .rawStructure(let scalar, _), .declared(let scalar): return scalars.value(scalar, &random)
    case .enumeration(let cases):
      // The first case ends a value: it holds no value of its own type.
      let chosen = isOver(depth) ? cases[0] : RandomScalars.pick(cases, &random)
      return .object([
        (chosen.key, object(type.members(of: chosen.payload, definition, interface), depth + 1))
      ])
    }
  }

  private mutating func object(_ members: [BoundMember], _ depth: Int) -> JSON {
    .object(
      members.shuffled(using: &random).compactMap { member in
        if member.mayBeAbsent, Int.random(in: 0..<4, using: &random) == 0 { return nil }
        let value = value(member.type, depth: depth)
        // An absent member and `null` mean the same where `nil` is left out.
        if member.isLeftOut, value == .null, Int.random(in: 0..<3, using: &random) > 0 { return nil }
        return JSONMember(member.key, value)
      })
  }

  private func isOver(_ depth: Int) -> Bool { depth > Self.deepest }

  private mutating func count(_ depth: Int) -> Int {
    isOver(depth) ? 0 : Int.random(in: 0...3, using: &random)
  }

  /// Values that Swift does not take for equal.
  private mutating func distinct(_ type: BoundType, _ depth: Int) -> [JSON] {
    // `String`'s own equality, which takes both spellings of `é` for one.
    var taken: Set<String> = []
    return (0..<count(depth)).compactMap { _ in
      let value = value(type, depth: depth + 1)
      return taken.insert(canonical.text(value, type)).inserted ? value : nil
    }
  }
}
