package import SFGenInterface
import SFGenJSON

/// Writes the whole interface as `sfgen list --format json` prints it: a function of the sources' content alone, with
/// file paths below the module's folder.
package enum InterfaceJSONEmitter {
  package static func contents(for interfaces: [Interface]) -> String {
    JSONValue.object(of: [
      "generator": "sfgen", "version": 1,
      "modules": .array(interfaces.map(\.asClientsSeeIt).sorted { $0.module < $1.module }.map(json(of:))),
    ]).prettyText
  }

  private static func json(of interface: Interface) -> JSONValue {
    .object(of: [
      "name": .string(interface.module),
      "base": .string(interface.base),
      "functions": .array(
        interface.files.flatMap { file in file.functions.map { json(of: $0, in: file, of: interface) } }),
      "types": .array(interface.files.flatMap { file in file.types.map { json(of: $0, in: file) } }),
    ])
  }

  private static func json(of function: ServerFunction, in file: InterfaceFile, of interface: Interface) -> JSONValue {
    .object(of: [
      "id": .string(function.id),
      "name": .string(function.nameWithLabels),
      "namespace": function.namespace.isEmpty ? nil : .array(function.namespace.map { .string($0) }),
      "instance": function.instance.map { .string($0.name.qualified) },
      "signature": .string(function.signatureText),
      "digest": .string(interface.signatureDigest(of: function)),
      "parameters": .array(function.parameters.map(json(of:))),
      "result": function.result.map { .string($0.swiftName) } ?? .null,
      "stream": function.stream.map(json(of:)),
      "failure": json(of: function.failure),
      "guard": function.options.guardName.map { .string($0) } ?? .null,
      "bodyLimit": function.options.bodyLimit.map { .integer($0) },
      "globalActor": function.globalActor.map { .string($0) },
      "documentation": function.documentation.map(json(of:)),
      "deprecated": function.deprecation.map(json(of:)),
      "file": .string(file.path),
      "line": .integer(function.line),
    ])
  }

  private static func json(of parameter: Parameter) -> JSONValue {
    .object(of: [
      "key": .string(parameter.key),
      "label": parameter.label.map { .string($0) } ?? .null,
      "name": parameter.name.map { .string($0) } ?? .null,
      "type": .string(parameter.type.swiftName),
      "default": parameter.defaultValue.map { .string($0.text) },
    ])
  }

  /// `null` where nothing is thrown; `untyped` where clients see an internal error; else the type that they receive.
  private static func json(of failure: Failure) -> JSONValue {
    switch failure {
    case .never: .null
    case .untyped: .object(of: ["kind": "untyped"])
    case .typed(let type): .object(of: ["kind": "typed", "type": .string(type.swiftName)])
    }
  }

  /// What the elements of a stream, which `result` names, come in, and what may end it early.
  private static func json(of stream: ResultStream) -> JSONValue {
    .object(of: ["kind": .string(stream.spelling.rawValue), "failure": json(of: stream.failure)])
  }

  private static func json(of documentation: Documentation) -> JSONValue {
    .string(documentation.lines.joined(separator: "\n"))
  }

  private static func json(of deprecation: Deprecation) -> JSONValue {
    deprecation.message.map { .string($0) } ?? true
  }

  private static func json(of type: TypeDefinition, in file: InterfaceFile) -> JSONValue {
    var members = [
      JSONMember("name", .string(type.name.qualified)),
      JSONMember("module", .string(type.name.module)),
    ]
    if !type.parameters.isEmpty {
      members.append(JSONMember("parameters", .array(type.parameters.map { .string($0) })))
    }
    members += shapeMembers(of: type)
    if type.isError { members.append(JSONMember("error", true)) }
    if type.isCodingKeyRepresentable { members.append(JSONMember("codingKeyRepresentable", true)) }
    if let documentation = type.documentation { members.append(JSONMember("documentation", json(of: documentation))) }
    if let deprecation = type.deprecation { members.append(JSONMember("deprecated", json(of: deprecation))) }
    members.append(JSONMember("file", .string(file.path)))
    return .object(members)
  }

  private static func shapeMembers(of type: TypeDefinition) -> [JSONMember] {
    switch type.shape {
    case .structure(let fields):
      [JSONMember("kind", "struct"), JSONMember("fields", .array(fields.map(json(of:))))]
    case .rawEnumeration(let kind, let cases):
      [
        JSONMember("kind", "enum"), JSONMember("rawType", .string(kind.type.swiftName)),
        JSONMember("cases", .array(cases.map(json(of:)))),
      ]
    case .enumeration(let cases):
      [JSONMember("kind", "enum"), JSONMember("cases", .array(cases.map(json(of:))))]
    case .rawValue(let raw):
      [JSONMember("kind", "raw-value"), JSONMember("type", .string(raw.swiftName))]
    case .declared(let declared):
      [JSONMember("kind", "declared"), JSONMember("type", .string(declared.swiftName))]
    }
  }

  private static func json(of field: Field) -> JSONValue {
    .object(of: [
      "key": .string(field.key),
      "name": .string(field.name),
      "type": .string(field.type.swiftName),
      "fixed": field.isFixed ? true : nil,
      "conditions": conditions(field.conditions),
      "documentation": field.documentation.map(json(of:)),
    ])
  }

  private static func json(of rawCase: RawCase) -> JSONValue {
    let value: JSONValue =
      switch rawCase.value {
      case .string(let text): .string(text)
      case .integer(let number): .number(String(number))
      case .floating(let number): .number(number.description)
      }
    return .object(of: [
      "name": .string(rawCase.name), "value": value, "conditions": conditions(rawCase.conditions),
      "documentation": rawCase.documentation.map(json(of:)),
    ])
  }

  private static func json(of enumerationCase: EnumerationCase) -> JSONValue {
    .object(of: [
      "name": .string(enumerationCase.name),
      "key": enumerationCase.key == enumerationCase.name ? nil : enumerationCase.key.map { .string($0) } ?? .null,
      "payload": .array(
        enumerationCase.payload.map { field in
          .object(of: [
            "key": .string(field.key),
            "label": field.label.map { .string($0) } ?? .null,
            "type": .string(field.type.swiftName),
            "default": field.defaultValue.map { .string($0.text) },
          ])
        }),
      "conditions": conditions(enumerationCase.conditions),
      "documentation": enumerationCase.documentation.map(json(of:)),
    ])
  }

  private static func conditions(_ conditions: [String]) -> JSONValue? {
    conditions.isEmpty ? nil : .array(conditions.map { .string($0) })
  }
}
