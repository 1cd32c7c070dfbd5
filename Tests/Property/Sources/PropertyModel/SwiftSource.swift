/// Writes an interface as the Swift file that a person would write.
package struct SwiftSource {
  private let interface: ModelInterface

  package init(_ interface: ModelInterface) { self.interface = interface }

  package var text: String {
    var lines = ["// \"use server\"", "", "import Foundation"]
    for definition in interface.definitions where definition.outerName == nil {
      lines += [""] + self.lines(of: definition)
    }
    for alias in interface.aliases { lines += ["", line(of: alias)] }
    for function in interface.functions where function.namespace == nil { lines += [""] + self.lines(of: function) }
    let namespaces = Set(interface.functions.compactMap(\.namespace)).sorted()
    for namespace in namespaces {
      lines += ["", "enum \(namespace) {"]
      for function in interface.functions where function.namespace == namespace {
        lines += SwiftText.indented(self.lines(of: function))
      }
      lines.append("}")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The declarations of the types that a function needs, and its own.
  package func text(around function: ModelFunction) -> String {
    let names = interface.names(reachedFrom: function.types)
    let definitions = interface.definitions.filter { names.contains($0.name) && $0.outerName == nil }.flatMap(lines)
    let aliases = interface.aliases.filter { names.contains($0.name) }.map(line)
    return (definitions + aliases + lines(of: function)).joined(separator: "\n")
  }

  // MARK: Types

  private func line(of alias: ModelAlias) -> String {
    "typealias \(alias.name)\(clause(alias.parameters, isHashable: true)) = \(alias.target.swift)"
  }

  private func clause(_ parameters: [String], isHashable: Bool) -> String {
    let constraint = isHashable ? "Codable & Hashable & Sendable" : "Codable & Sendable"
    return parameters.isEmpty ? "" : "<" + parameters.map { "\($0): \(constraint)" }.joined(separator: ", ") + ">"
  }

  private func lines(of definition: ModelDefinition) -> [String] {
    let parameters = clause(definition.parameters, isHashable: definition.isHashable)
    let name = SwiftText.identifier(definition.lastName)
    let inherited = self.inherited(by: definition).joined(separator: ", ")
    var body: [String] = []
    var keyword = "enum"
    switch definition.shape {
    case .structure(let fields, let isClass):
      keyword = isClass ? "final class" : "struct"
      body += fields.flatMap { lines(of: $0, isOfClass: isClass) } + codingKeys(of: fields)
      if isClass { body += initializer(of: fields) }
    case .rawEnumeration(_, let cases):
      body += cases.map { each in
        "case \(SwiftText.identifier(each.name))" + (each.literal.map { " = \($0)" } ?? "")
      }
    case .rawStructure(let scalar, _):
      keyword = "struct"
      body.append("var rawValue: \(scalar.rawValue)")
    case .declared(let scalar):
      keyword = "struct"
      body += declaredCoding(of: scalar)
    case .enumeration(let cases):
      if isRecursive(definition) { keyword = "indirect enum" }
      body += cases.map(line) + codingKeys(of: cases)
    }
    for inner in interface.definitions where inner.outerName == definition.name { body += lines(of: inner) }
    let head = "\(keyword) \(name)\(parameters): \(inherited) {"
    guard !body.isEmpty else { return [head + "}"] }
    var comment: [String] = []
    if case .declared(let scalar) = definition.shape { comment.append("// sfgen: wire=\(scalar.rawValue)") }
    return comment + [head] + SwiftText.indented(body) + ["}"]
  }

  private func declaredCoding(of scalar: Scalar) -> [String] {
    [
      "private let content: \(scalar.rawValue)", "", "init(from decoder: any Decoder) throws {",
      "  content = try decoder.singleValueContainer().decode(\(scalar.rawValue).self)", "}", "",
      "func encode(to encoder: any Encoder) throws {", "  var container = encoder.singleValueContainer()",
      "  try container.encode(content)", "}",
    ]
  }

  private func inherited(by definition: ModelDefinition) -> [String] {
    var names: [String] = []
    switch definition.shape {
    case .rawEnumeration(let scalar, _): names.append(scalar.rawValue)
    case .rawStructure(_, let isOptionSet): names.append(isOptionSet ? "OptionSet" : "RawRepresentable")
    default: break
    }
    names.append("Codable")
    if definition.isHashable { names.append("Hashable") }
    names.append("Sendable")
    if definition.isError { names.append("Error") }
    if definition.isCodingKeyRepresentable { names.append("CodingKeyRepresentable") }
    return names
  }

  private func isRecursive(_ definition: ModelDefinition) -> Bool {
    func names(_ type: ModelType) -> Bool {
      switch type {
      case .named(let name, _): name == definition.name
      case .optional(let inner): names(inner)
      default: false
      }
    }
    return definition.memberTypes.contains(where: names)
  }

  private func lines(of field: ModelField, isOfClass: Bool) -> [String] {
    // A class is `Sendable` only where nothing of it changes.
    let keyword = (field.isPrivate ? "private " : "") + (isOfClass ? "let" : "var")
    let declaration = "\(SwiftText.identifier(field.name)): \(field.type.swift)"
    let line =
      switch field.kind {
      case .variable: "\(keyword) \(declaration)"
      case .constant(let value): "let \(declaration) = \(value)"
      case .initialized(let value), .omitted(let value): "\(keyword) \(declaration) = \(value)"
      }
    guard let condition = field.missingUnder else { return [line] }
    return ["#if \(condition)", "  \(line)", "#endif"]
  }

  private func codingKeys(of fields: [ModelField]) -> [String] {
    guard fields.contains(where: { $0.isOmitted || $0.key != $0.name }) else { return [] }
    return codingKeys("CodingKeys", fields.filter { !$0.isOmitted }.map { ($0.name, $0.key, $0.missingUnder) })
  }

  private func codingKeys(of cases: [ModelCase]) -> [String] {
    var lines: [String] = []
    if cases.contains(where: { $0.key != $0.name }) {
      lines += codingKeys("CodingKeys", cases.map { ($0.name, $0.key, nil) })
    }
    for each in cases where each.payload.contains(where: { $0.key != nil || $0.isOmitted }) {
      let keys = each.payload.enumerated().filter { !$0.element.isOmitted }.map { position, value in
        let name = value.label ?? "_\(position)"
        return (name, value.key ?? name, nil as String?)
      }
      lines += codingKeys(each.name.prefix(1).uppercased() + each.name.dropFirst() + "CodingKeys", keys)
    }
    return lines
  }

  private func codingKeys(_ name: String, _ keys: [(name: String, key: String, missingUnder: String?)]) -> [String] {
    guard !keys.isEmpty else { return ["enum \(name): CodingKey {}"] }
    let cases = keys.flatMap { name, key, condition -> [String] in
      let line = "case \(SwiftText.identifier(name))" + (key == name ? "" : " = \(SwiftText.literal(key))")
      return condition.map { ["#if \($0)", line, "#endif"] } ?? [line]
    }
    return ["enum \(name): String, CodingKey {"] + SwiftText.indented(cases) + ["}"]
  }

  private func initializer(of fields: [ModelField]) -> [String] {
    let own = fields.filter { if case .variable = $0.kind { true } else { false } }
    let parameters = own.map { "\(SwiftText.label($0.name)) \($0.name)_: \($0.type.swift)" }.joined(separator: ", ")
    return ["init(\(parameters)) {"] + own.map { "  self.\(SwiftText.identifier($0.name)) = \($0.name)_" } + ["}"]
  }

  private func line(of each: ModelCase) -> String {
    let payload = each.payload.map { value in
      (value.label.map { SwiftText.label($0) + ": " } ?? "") + value.type.swift
        + (value.defaultValue.map { " = \($0)" } ?? "")
    }
    return "case \(SwiftText.identifier(each.name))"
      + (payload.isEmpty ? "" : "(" + payload.joined(separator: ", ") + ")")
  }

  // MARK: Functions

  private func lines(of function: ModelFunction) -> [String] {
    let parameters = function.parameters.map { parameter in
      let label = parameter.label.map(SwiftText.label) ?? "_"
      let names = label == parameter.name ? label : "\(label) \(SwiftText.identifier(parameter.name))"
      return "\(names): \(parameter.type.swift)" + (parameter.defaultValue.map { " = \($0)" } ?? "")
    }
    var effects = "async"
    var body = ""
    switch function.outcome {
    case .returns(let index): body = SwiftText.identifier(function.parameters[index].name)
    case .throws(let index, _):
      effects += " throws(\(function.parameters[index].type.swift))"
      body = "throw \(SwiftText.identifier(function.parameters[index].name))"
    case .returnsNothing: break
    }
    let result = function.resultType.map { " -> \($0.swift)" } ?? ""
    let start = (function.namespace == nil ? "" : "static ") + "func \(SwiftText.identifier(function.name))"
    return ["\(start)(\(parameters.joined(separator: ", "))) \(effects)\(result) {\(body.isEmpty ? "" : " \(body) ")}"]
  }
}
