package import SFGenInterface
import SFGenJSON

/// Writes the whole interface as `sfgen list --format json` prints it: a function of the sources' content alone, with
/// file paths below the module's folder.
package enum InterfaceJSONEmitter {
  package static func contents(for interfaces: [Interface]) -> String {
    JSONValue.object(of: [
      "generator": "sfgen", "version": 1,
      "modules": .array(interfaces.sorted { $0.module < $1.module }.map(json(of:))),
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
      "signature": .string(function.signatureText),
      "digest": .string(interface.signatureDigest(of: function)),
      "parameters": .array(function.parameters.map(json(of:))),
      "result": function.result.map { .string($0.swiftName) } ?? .null,
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
    case .typed(let name): .object(of: ["kind": "typed", "type": .string(name.qualified)])
    }
  }

  private static func json(of documentation: Documentation) -> JSONValue {
    .string(documentation.lines.joined(separator: "\n"))
  }

  private static func json(of deprecation: Deprecation) -> JSONValue {
    deprecation.message.map { .string($0) } ?? true
  }

  private static func json(of type: TypeDefinition, in file: InterfaceFile) -> JSONValue {
    let shape: (kind: JSONValue, raw: JSONValue?, members: (key: String, value: JSONValue)) =
      switch type.shape {
      case .structure(let fields): ("struct", nil, ("fields", .array(fields.map(json(of:)))))
      case .rawEnumeration(.string, let cases): ("enum", "String", ("cases", .array(cases.map(json(of:)))))
      case .rawEnumeration(.integer(let kind), let cases):
        ("enum", .string(kind.rawValue), ("cases", .array(cases.map(json(of:)))))
      case .enumeration(let cases): ("enum", nil, ("cases", .array(cases.map(json(of:)))))
      }
    var members = [
      JSONMember("name", .string(type.name.qualified)),
      JSONMember("module", .string(type.name.module)),
      JSONMember("kind", shape.kind),
    ]
    if let raw = shape.raw { members.append(JSONMember("rawType", raw)) }
    if type.isError { members.append(JSONMember("error", true)) }
    members.append(JSONMember(shape.members.key, shape.members.value))
    if let documentation = type.documentation { members.append(JSONMember("documentation", json(of: documentation))) }
    if let deprecation = type.deprecation { members.append(JSONMember("deprecated", json(of: deprecation))) }
    members.append(JSONMember("file", .string(file.path)))
    return .object(members)
  }

  private static func json(of field: Field) -> JSONValue {
    .object(of: [
      "key": .string(field.key),
      "name": .string(field.name),
      "type": .string(field.type.swiftName),
      "fixed": field.isFixed ? true : nil,
      "documentation": field.documentation.map(json(of:)),
    ])
  }

  private static func json(of rawCase: RawCase) -> JSONValue {
    let value: JSONValue =
      switch rawCase.value {
      case .string(let text): .string(text)
      case .integer(let number): .integer(number)
      }
    return .object(of: [
      "name": .string(rawCase.name), "value": value, "documentation": rawCase.documentation.map(json(of:)),
    ])
  }

  private static func json(of enumerationCase: EnumerationCase) -> JSONValue {
    .object(of: [
      "name": .string(enumerationCase.name),
      "payload": .array(
        enumerationCase.payload.map { field in
          .object(of: [
            "key": .string(field.key),
            "label": field.label.map { .string($0) } ?? .null,
            "type": .string(field.type.swiftName),
          ])
        }),
      "documentation": enumerationCase.documentation.map(json(of:)),
    ])
  }
}
