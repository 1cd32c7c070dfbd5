import SFGenInterface

/// Statements that write a value, `try writer.array(tags) { $0.string($1) }`.
extension SwiftCoding {
  /// - Parameters:
  ///   - value: The expression of the value.
  ///   - writer: A variable of type `WireWriter`.
  func write(_ type: WireType, _ value: Code, to writer: String) -> Code {
    let type = resolved(type)
    switch type {
    case .string, .character, .uuid, .url, .bool, .integer, .floating, .data:
      return "\(writer).\(type.swiftName.lowercased())(\(value))"
    case .decimal, .date: return "try \(writer).\(type.swiftName.lowercased())(\(value))"
    case .optional(let wrapped): return call("try \(writer).optional", value, wrapped)
    case .array(let element), .contiguousArray(let element), .set(let element):
      return call("try \(writer).array", value, element)
    case .dictionary(let key, let item, let form): return write(dictionary: value, key, item, form, to: writer)
    case .tuple(let elements): return "try \(writeName(of: SwiftTupleCoding(elements)))(&\(writer), \(value))"
    case .parameter(let name): return "try \(SwiftNames.codingParameter(name))(&\(writer), \(value))"
    case .named(let name, let arguments):
      guard let definition = definitions[name], writing(definition) == .generated else {
        return "try \(writer).encodable(\(value))"
      }
      switch definition.shape {
      case .rawEnumeration(let kind, _): return write(kind.type, "\(value).rawValue", to: writer)
      case .rawValue(let raw): return write(raw, "\(value).rawValue", to: writer)
      default: break
      }
      let list = zip(definition.parameters, arguments).map { parameter, argument -> Code in
        ", \(SwiftNames.codingParameter(parameter)): \(writeFunction(argument))"
      }
      return "try \(value).write(to: &\(writer)\(list.joined()))"
    }
  }

  private func write(
    dictionary value: Code, _ key: WireType, _ item: WireType, _ form: DictionaryForm, to writer: String
  ) -> Code {
    switch (form, key) {
    case (.pairs, _): "try \(writer).pairs(\(value), key: \(writeFunction(key)), value: \(writeFunction(item)))"
    case (.objectWithOwnKeys, _): "try \(writer).encodable(\(value))"
    case (.object, .string): call("try \(writer).dictionary", value, item)
    case (.object, .integer): call("try \(writer).intKeyedDictionary", value, item)
    case (.object, _):
      call(
        "try \(writer).dictionary",
        "\(value), key: { \(isKeyedByInteger(key) ? "String($0.rawValue)" : "$0.rawValue") }", item)
    }
  }

  /// A call whose last argument is a function that writes a value: a closure stands behind the parentheses.
  private func call(_ callee: Code, _ arguments: Code, _ type: WireType) -> Code {
    let function = writeFunction(type)
    return function.hasPrefix("{") ? "\(callee)(\(arguments)) \(function)" : "\(callee)(\(arguments), \(function))"
  }

  /// A function that writes a value. A closure that calls nothing which throws needs no clause that says so.
  func writeFunction(_ type: WireType) -> Code {
    let type = resolved(type)
    if case .parameter(let name) = type { return Code(SwiftNames.codingParameter(name)) }
    if case .tuple(let elements) = type { return Code(writeName(of: SwiftTupleCoding(elements))) }
    let short = write(type, "$1", to: "$0")
    guard short.hasPrefix("try ") else { return "{ \(short) }" }
    return "{ writer, value throws(WireFailure) in \(write(type, "value", to: "writer")) }"
  }
}
