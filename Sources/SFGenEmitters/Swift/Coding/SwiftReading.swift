import SFGenInterface

/// Expressions that read a value, `try reader.array(Post.init(wire:))`.
extension SwiftCoding {
  /// - Parameter reader: A variable of type `WireReader`.
  func read(_ type: WireType, from reader: String) -> Code {
    let type = resolved(type)
    switch type {
    case .string, .character, .uuid, .url, .bool, .integer, .floating, .decimal, .date, .data:
      return "try \(reader).\(type.swiftName.lowercased())()"
    case .optional(let wrapped): return call("try \(reader).optional", readFunction(wrapped))
    case .array(let element): return call("try \(reader).array", readFunction(element))
    case .contiguousArray(let element): return "ContiguousArray(try \(reader).array(\(readFunction(element))))"
    case .set(let element): return call("try \(reader).set", readFunction(element))
    case .dictionary(let key, let value, let form):
      return read(dictionary: type, key, value, form, from: reader)
    case .tuple(let elements): return "try \(readName(of: SwiftTupleCoding(elements)))(&\(reader))"
    case .parameter(let name): return "try \(SwiftNames.codingParameter(name))(&\(reader))"
    case .named(let name, let arguments):
      guard let definition = definitions[name], reading(definition) == .generated else {
        return "try \(reader).decodable(\(SwiftNames.metatype(type)))"
      }
      let list = zip(definition.parameters, arguments).map { parameter, argument -> Code in
        ", \(SwiftNames.codingParameter(parameter)): \(readFunction(argument))"
      }
      return "try \(SwiftNames.type(type))(wire: &\(reader)\(list.joined()))"
    }
  }

  private func read(
    dictionary type: WireType, _ key: WireType, _ value: WireType, _ form: DictionaryForm, from reader: String
  ) -> Code {
    let values = readFunction(value)
    switch (form, key) {
    case (.pairs, _): return "try \(reader).pairs(key: \(readFunction(key)), value: \(values))"
    case (.objectWithOwnKeys, _): return "try \(reader).decodable(\(SwiftNames.metatype(type)))"
    case (.object, .string): return call("try \(reader).dictionary", values)
    case (.object, .integer): return call("try \(reader).intKeyedDictionary", values)
    case (.object, _):
      let name = SwiftNames.type(key)
      let make = isKeyedByInteger(key) ? "Int($0).flatMap(\(name).init(rawValue:))" : "\(name)(rawValue: $0)"
      return "try \(reader).dictionary(key: { \(make) }, \(values))"
    }
  }

  /// A call with a function, which stands behind the parentheses where it is a closure.
  private func call(_ callee: Code, _ function: Code) -> Code {
    function.hasPrefix("{") ? "\(callee) \(function)" : "\(callee)(\(function))"
  }

  /// Whether the raw value of a key is an `Int`, whose digits are the key.
  func isKeyedByInteger(_ key: WireType) -> Bool {
    guard case .named(let name, _) = key else { return false }
    switch definitions[name]?.shape {
    case .rawEnumeration(.integer, _)?, .rawValue(.integer)?: return true
    default: return false
    }
  }

  /// A function that reads a value, `Post.init(wire:)`. A closure has to write the type that it throws, since the compiler
  /// infers `any Error` otherwise.
  func readFunction(_ type: WireType) -> Code {
    let type = resolved(type)
    switch type {
    case .string, .character, .uuid, .url, .bool, .integer, .floating, .decimal, .date, .data:
      return "\(type.swiftName).init(wire:)"
    case .parameter(let name): return Code(SwiftNames.codingParameter(name))
    case .tuple(let elements): return Code(readName(of: SwiftTupleCoding(elements)))
    case .named(let name, let arguments) where arguments.isEmpty:
      if let definition = definitions[name], reading(definition) == .generated {
        return "\(SwiftNames.type(type)).init(wire:)"
      }
    default: break
    }
    return "{ reader throws(WireFailure) in \(read(type, from: "reader")) }"
  }
}

extension SwiftNames {
  /// What a generic type's coding is called that a parameter of it needs: none of the names that coding has for its own,
  /// which closures inside would hide it behind.
  static func codingParameter(_ name: String) -> String {
    escaped(free(lowerCamelCase(name), ["reader", "writer", "key", "value", "object", "some"]))
  }
}
