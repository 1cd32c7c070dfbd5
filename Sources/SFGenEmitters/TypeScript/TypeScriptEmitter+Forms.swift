import SFGenInterface

/// The fields of a form that a function can be sent as.
///
/// ```ts
/// fields: () => ({ limit: numberField, tags: optionalField(listField()) }),
/// ```
///
/// Text needs no entry. The entries stand in a function for the sake of bundlers, as codings do.
extension TypeScriptModuleEmitter {
  mutating func fields(of function: ServerFunction) -> [TypeScriptLayout] {
    function.parameters.compactMap { parameter in
      guard let field = program.field(of: parameter.type),
        let reader = reader(of: field, mayBeAbsent: parameter.mayBeAbsent)
      else { return nil }
      return .text("\(TypeScriptNames.literalKey(parameter.key)): \(reader)")
    }
  }

  private mutating func reader(of field: TypeScriptField, mayBeAbsent: Bool) -> String? {
    func list(_ name: String, _ element: TypeScriptField, _ emitter: inout Self) -> String {
      let function = emitter.scope.runtimeValue(name, of: .forms)
      let reader = "\(function)(\(emitter.reader(of: element, mayBeAbsent: true) ?? ""))"
      return mayBeAbsent ? "\(emitter.scope.runtimeValue("optionalField", of: .forms))(\(reader))" : reader
    }
    switch field {
    case .text: return nil
    case .word: return scope.runtimeValue("wordField", of: .forms)
    case .number: return scope.runtimeValue("numberField", of: .forms)
    case .bigint: return scope.runtimeValue("bigintField", of: .forms)
    case .date: return scope.runtimeValue("dateField", of: .forms)
    case .boolean: return scope.runtimeValue(mayBeAbsent ? "booleanField" : "checkboxField", of: .forms)
    case .list(let element): return list("listField", element, &self)
    case .set(let element): return list("setField", element, &self)
    }
  }
}

/// What the values of a form's field can be read as.
indirect enum TypeScriptField {
  /// A text that may be empty.
  case text
  /// A text that means nothing where it is empty.
  case word
  case number
  case bigint
  case boolean
  case date
  case list(TypeScriptField)
  case set(TypeScriptField)
}

extension TypeScriptProgram {
  var hasForms: Bool {
    modules.contains { $0.functions.contains { isForm($0.function) } }
  }

  /// Whether a form can have a field for each argument, and show the result.
  func isForm(_ function: ServerFunction) -> Bool {
    function.stream == nil && function.parameters.allSatisfy { field(of: $0.type) != nil }
  }

  /// `nil` for a type that no field can hold.
  func field(of type: WireType) -> TypeScriptField? {
    switch type {
    case .optional(let wrapped):
      // Nothing tells an absent list from one that is absent inside of an optional.
      if case .optional = wrapped { return nil }
      return field(of: wrapped)
    case .array(let element), .contiguousArray(let element): return elementField(of: element).map { .list($0) }
    case .set(let element):
      return elementField(of: element).map { isPrimitive(element) ? .set($0) : .list($0) }
    default: return elementField(of: type)
    }
  }

  private func elementField(of type: WireType) -> TypeScriptField? {
    switch type {
    case .string, .character: return .text
    case .uuid, .url, .decimal: return .word
    case .bool: return .boolean
    case .integer(let kind): return kind.isExact ? .bigint : .number
    case .floating: return .number
    case .date: return .date
    case .named(let name, let arguments):
      guard arguments.isEmpty, let shape = shape(of: name) else { return nil }
      switch shape {
      case .rawEnumeration(.string, _): return .word
      case .rawEnumeration(let kind, _): return elementField(of: kind.type)
      case .rawValue(let type), .declared(let type): return elementField(of: type)
      case .enumeration: return shape.isPlainEnumeration ? .word : nil
      case .structure: return nil
      }
    case .data, .optional, .array, .contiguousArray, .set, .dictionary, .tuple, .parameter: return nil
    }
  }
}
