import FixtureSupport
import SFGenBreaking

/// A small interface that a test makes up, changes, and knows the values of.
///
/// It shares nothing with what it tests: what a type writes and reads is said here once more, in another way.
struct RandomInterface {
  indirect enum Model: Equatable {
    case scalar(String)
    case optional(Model)
    case array(Model)
    case dictionary(Model)
    case named(String)

    var text: String {
      switch self {
      case .scalar(let name), .named(let name): name
      case .optional(let wrapped): wrapped.text + "?"
      case .array(let element): "[\(element.text)]"
      case .dictionary(let value): "[String: \(value.text)]"
      }
    }

    var isOptional: Bool {
      if case .optional = self { return true }
      return false
    }
  }

  struct Member {
    var key: String
    var type: Model
    var hasDefault = false

    /// Whether what is read may be without it.
    var mayBeAbsent: Bool { hasDefault || type.isOptional }
  }

  enum Definition {
    case object([Member])
    case raw([String])
    case cases([(key: String, payload: [Member])])
  }

  var types: [String: Definition] = [:]
  var arguments: [Member] = []
  var result: Model?

  private static let scalars = ["Int8", "UInt8", "Int", "Double", "String", "UUID", "Bool"]
  private static let keys = ["a", "b", "c", "d", "e"]
}

// Making and changing.

extension RandomInterface {
  init(_ random: inout SplitMix) {
    // Types name those before them, so that nothing leads back but through what may be empty.
    var names: [String] = []
    for name in ["P", "Q", "R", "S"] {
      types[name] = Self.definition(names, around: name, &random)
      names.append(name)
    }
    for key in ["a", "b"] {
      arguments.append(Member(key: key, type: Self.model(names, 2, &random), hasDefault: Bool.random(using: &random)))
    }
    result = Int.random(in: 0..<5, using: &random) == 0 ? nil : Self.model(names, 2, &random)
  }

  private static func definition(_ names: [String], around name: String, _ random: inout SplitMix) -> Definition {
    switch Int.random(in: 0..<4, using: &random) {
    case 0: .raw(Array(keys.shuffled(using: &random).prefix(2)))
    case 1:
      .cases(
        keys.shuffled(using: &random).prefix(2).map { key in
          (key, Bool.random(using: &random) ? [] : [Member(key: "x", type: model(names, 1, &random))])
        })
    default:
      .object(
        keys.shuffled(using: &random).prefix(3).enumerated().map { index, key in
          index == 0 && Int.random(in: 0..<4, using: &random) == 0
            ? Member(key: key, type: .optional(.named(name))) : Member(key: key, type: model(names, 1, &random))
        })
    }
  }

  private static func model(_ names: [String], _ depth: Int, _ random: inout SplitMix) -> Model {
    switch Int.random(in: 0..<(depth > 0 ? 8 : 3), using: &random) {
    case 3: .optional(model(names, 0, &random))
    case 4: .array(model(names, depth - 1, &random))
    case 5: .dictionary(model(names, depth - 1, &random))
    case 2, 6, 7:
      names.randomElement(using: &random).map { .named($0) } ?? .scalar("Int")
    default: .scalar(scalars.randomElement(using: &random) ?? "Int")
    }
  }

  /// Changes something that may or may not matter.
  mutating func change(_ random: inout SplitMix) {
    let name = ["P", "Q", "R", "S"].randomElement(using: &random) ?? "P"
    switch Int.random(in: 0..<10, using: &random) {
    case 0: Self.change(&arguments, &random)
    case 1: if let type = result { result = Self.changed(type, &random) }
    case 2: if Int.random(in: 0..<4, using: &random) == 0 { result = result == nil ? .scalar("Int") : nil }
    case 3: rename(name)
    default: changeDefinition(name, &random)
    }
  }

  private mutating func changeDefinition(_ name: String, _ random: inout SplitMix) {
    let key = Self.keys.randomElement(using: &random) ?? "a"
    switch types[name] {
    case .object(var members):
      Self.change(&members, &random)
      types[name] = .object(members)
    case .raw(var values):
      if values.count > 1, Bool.random(using: &random) { values.removeLast() }
      if !values.contains(key) { values.append(key) }
      types[name] = Int.random(in: 0..<6, using: &random) == 0 ? .cases(values.map { ($0, []) }) : .raw(values)
    case .cases(var cases):
      if cases.count > 1, Int.random(in: 0..<3, using: &random) == 0 { cases.removeLast() }
      if Bool.random(using: &random) {
        Self.change(&cases[0].payload, &random)
      } else if !cases.contains(where: { $0.key == key }) {
        cases.append((key, []))
      }
      types[name] = .cases(cases)
    case nil: break
    }
  }

  private static func change(_ members: inout [Member], _ random: inout SplitMix) {
    let key = keys.randomElement(using: &random) ?? "a"
    let index = members.isEmpty ? 0 : Int.random(in: 0..<members.count, using: &random)
    switch Int.random(in: 0..<5, using: &random) {
    case 0: if !members.isEmpty { members.remove(at: index) }
    case 1: if !members.contains(where: { $0.key == key }) { members.append(Member(key: key, type: .scalar("Int"))) }
    case 2:
      if !members.contains(where: { $0.key == key }) {
        members.append(Member(key: key, type: .optional(.scalar("Int"))))
      }
    default: if !members.isEmpty { members[index].type = changed(members[index].type, &random) }
    }
  }

  private static func changed(_ type: Model, _ random: inout SplitMix) -> Model {
    switch (type, Int.random(in: 0..<3, using: &random)) {
    case (.optional(let wrapped), 0): wrapped
    case (.optional(let wrapped), _): .optional(changed(wrapped, &random))
    case (_, 0): .optional(type)
    case (.array(let element), _): .array(changed(element, &random))
    case (.dictionary(let value), _): .dictionary(changed(value, &random))
    default: .scalar(scalars.randomElement(using: &random) ?? "Int")
    }
  }

  /// Gives a type another name everywhere, which nobody notices.
  private mutating func rename(_ name: String) {
    let new = name + "2"
    guard let definition = types.removeValue(forKey: name) else { return }
    types[new] = definition
    func renamed(_ type: Model) -> Model {
      switch type {
      case .named(name): .named(new)
      case .scalar, .named: type
      case .optional(let wrapped): .optional(renamed(wrapped))
      case .array(let element): .array(renamed(element))
      case .dictionary(let value): .dictionary(renamed(value))
      }
    }
    func renamed(_ members: [Member]) -> [Member] {
      members.map { Member(key: $0.key, type: renamed($0.type), hasDefault: $0.hasDefault) }
    }
    for (key, definition) in types {
      switch definition {
      case .object(let members): types[key] = .object(renamed(members))
      case .cases(let cases): types[key] = .cases(cases.map { ($0.key, renamed($0.payload)) })
      case .raw: break
      }
    }
    arguments = renamed(arguments)
    result = result.map { renamed($0) }
  }
}

// Writing it down.

extension RandomInterface {
  func document() throws -> InterfaceDocument {
    let parameters = arguments.map { argument in
      let value = argument.hasDefault ? #", "default": "x""# : ""
      return #"{ "key": "\#(argument.key)", "type": "\#(argument.type.text)"\#(value) }"#
    }
    let function = """
      { "id": "f", "name": "f()", "parameters": [\(parameters.joined(separator: ","))],
        "result": \(result.map { "\"\($0.text)\"" } ?? "null") }
      """
    return try InterfaceText.document(
      functions: [function], types: types.sorted { $0.key < $1.key }.map { Self.text($0.key, $0.value) })
  }

  private static func text(_ name: String, _ definition: Definition) -> String {
    switch definition {
    case .object(let members):
      return InterfaceText.structure(name, members.map { ($0.key, $0.type.text) })
    case .raw(let values):
      let cases = values.map { #"{ "name": "\#($0)", "value": "\#($0)" }"# }
      return InterfaceText.type(name, "enum", #""rawType": "String", "cases": [\#(cases.joined(separator: ","))]"#)
    case .cases(let cases):
      let list = cases.map { each in
        let payload = each.payload.map {
          #"{ "key": "\#($0.key)", "label": "\#($0.key)", "type": "\#($0.type.text)" }"#
        }
        return #"{ "name": "\#(each.key)", "payload": [\#(payload.joined(separator: ","))] }"#
      }
      return InterfaceText.type(name, "enum", #""cases": [\#(list.joined(separator: ","))]"#)
    }
  }
}
