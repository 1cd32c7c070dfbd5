import SFGenInterface

/// Writes what stands in the braces of a type that travels.
extension SwiftClientProgram {
  func members(of definition: TypeDefinition, _ recursive: SwiftRecursion, into writer: inout CodeWriter) {
    switch definition.shape {
    case .structure:
      let fields = definition.swiftClientFields(isClass: recursive.needsClass(definition))
      if recursive.needsClass(definition) {
        finalClass(definition, fields, into: &writer)
      } else {
        structure(fields, into: &writer)
      }
    case .rawEnumeration(_, let cases):
      var names: Set<String> = []
      for each in cases where names.insert(each.name).inserted {
        writer.documentation(each.documentation)
        writer.line("case \(SwiftNames.escaped(each.name))\(rawValue(of: each))")
      }
    case .enumeration:
      enumeration(definition, into: &writer)
    case .rawValue(let type):
      let type = SwiftNames.type(type)
      writer.line("public var rawValue: \(type)")
      writer.line()
      writer.line("/// Makes a value from its raw value.")
      writer.block("public init(rawValue: \(type)) {") { $0.line("self.rawValue = rawValue") }
    case .declared:
      break
    }
  }

  private func rawValue(of each: RawCase) -> String {
    switch each.value {
    case .string(let text): text == each.name ? "" : " = \(SwiftNames.literal(text))"
    case .integer(let number): " = \(number)"
    case .floating(let number): " = \(number)"
    }
  }

  // MARK: Structs and classes

  private func structure(_ fields: [Field], into writer: inout CodeWriter) {
    for field in fields {
      writer.documentation(field.documentation)
      let name = SwiftNames.escaped(field.name)
      // The value of a constant is the server's: it arrives in results, and what is made here has none to send.
      writer.line("public \(field.isFixed ? "private(set) " : "")var \(name): \(SwiftNames.type(field.type))")
    }
    writer.line()
    initializer(of: fields, into: &writer)
    codingKeys(of: fields, into: &writer)
  }

  /// Properties that do not change make a class that is `Sendable`.
  private func finalClass(_ definition: TypeDefinition, _ fields: [Field], into writer: inout CodeWriter) {
    for field in fields {
      writer.documentation(field.documentation)
      writer.line("public let \(SwiftNames.escaped(field.name)): \(SwiftNames.type(field.type))")
    }
    writer.line()
    initializer(of: fields, into: &writer)
    if conformances.isHashable(definition) { hashing(of: definition, fields, into: &writer) }
    codingKeys(of: fields, into: &writer)
  }

  private func hashing(of definition: TypeDefinition, _ fields: [Field], into writer: inout CodeWriter) {
    writer.line()
    let name = SwiftNames.escaped(definition.name.path.last ?? "")
    let operands = definition.parameters.isEmpty ? name : "\(name)<\(definition.parameters.joined(separator: ", "))>"
    writer.block("public static func == (left: \(operands), right: \(operands)) -> Bool {") { writer in
      let comparisons = fields.map { field in
        let name = SwiftNames.escaped(field.name)
        return "left.\(name) == right.\(name)"
      }
      writer.line(text: comparisons.isEmpty ? "true" : comparisons.joined(separator: " && "))
    }
    writer.line()
    writer.block("public func hash(into hasher: inout Hasher) {") { writer in
      for field in fields { writer.line("hasher.combine(\(SwiftNames.escaped(field.name)))") }
    }
  }

  private func initializer(of fields: [Field], into writer: inout CodeWriter) {
    let parameters = fields.filter { !$0.isFixed }
    writer.line("/// Makes a value from its members.")
    guard !parameters.isEmpty else { return writer.line("public init() {}") }
    writer.declaration("public init(", parameters.map(parameter(for:)), ") {") { writer in
      for field in parameters {
        writer.line("self.\(SwiftNames.escaped(field.name)) = \(SwiftNames.escaped(field.name))")
      }
    }
  }

  private func parameter(for field: Field) -> Code {
    "\(SwiftNames.label(field.name)): \(SwiftNames.type(field.type))\(field.type.isOptional ? " = nil" : "")"
  }

  private func codingKeys(of fields: [Field], into writer: inout CodeWriter) {
    codingKeys("CodingKeys", fields.map { ($0.name, $0.key) }, into: &writer)
  }

  /// Keys, where one of them differs from its name.
  private func codingKeys(_ name: String, _ keys: [(name: String, key: String)], into writer: inout CodeWriter) {
    guard keys.contains(where: { $0.key != $0.name }) else { return }
    writer.line()
    writer.block("private enum \(name): String, CodingKey {") { writer in
      for each in keys {
        let key = each.key == each.name ? "" : " = \(SwiftNames.literal(each.key))"
        writer.line("case \(SwiftNames.escaped(each.name))\(key)")
      }
    }
  }

  // MARK: Enums

  private func enumeration(_ definition: TypeDefinition, into writer: inout CodeWriter) {
    let cases = definition.clientCases
    for each in cases {
      writer.documentation(each.documentation)
      let payload = each.payload.map { field -> Code in
        let label = field.label.map { "\(SwiftNames.label($0)): " } ?? ""
        let value = field.copiedDefault.map { " = \($0)" } ?? (field.defaultValue == nil ? "" : " = nil")
        return "\(label)\(SwiftNames.type(field.type))\(value)"
      }
      if payload.isEmpty {
        writer.line("case \(SwiftNames.escaped(each.name))")
      } else {
        writer.declaration("case \(SwiftNames.escaped(each.name))(", payload, ")")
      }
    }
    codingKeys("CodingKeys", cases.map { ($0.name, $0.key) }, into: &writer)
    for each in cases {
      codingKeys(
        SwiftNames.upperCamelCase(each.name) + "CodingKeys",
        each.payload.enumerated().map { ($1.label ?? "_\($0)", $1.key) }, into: &writer)
    }
  }
}

extension TypeDefinition {
  /// The fields as the Swift client declares them: what may be absent is optional. No condition is left, since it is about
  /// the server and not about where the client is built.
  ///
  /// - Parameter isClass: Whether it declares a class, which has no property that is set from within alone.
  func swiftClientFields(isClass: Bool) -> [Field] {
    clientFields.map { field in
      let isOptional = (field.isFixed || !field.conditions.isEmpty) && !field.type.isOptional
      return Field(
        name: field.name, key: field.key, type: isOptional ? .optional(field.type) : field.type,
        isFixed: field.isFixed && !isClass, documentation: field.documentation)
    }
  }
}

extension PayloadField {
  /// A default value other than the `nil` of every optional.
  var copiedDefault: String? {
    guard let defaultValue, defaultValue.text != "nil" else { return nil }
    return defaultValue.text
  }
}
