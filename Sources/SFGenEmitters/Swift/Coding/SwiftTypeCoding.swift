import SFGenInterface

/// Writes the coding of a declared type:
///
/// ```swift
/// extension Post {
///   init(wire reader: inout WireReader) throws(WireFailure) {
///     …
///     self.id = id
///     self.title = title
///   }
///
///   func write(to writer: inout WireWriter) throws(WireFailure) {
///     try writer.beginObject()
///     writer.key("id")
///     writer.int(id)
///     …
///     writer.endObject()
///   }
/// }
/// ```
///
/// It is no conformance to a protocol: a public type's would make the runtime a part of its module's interface, and those
/// of two modules that serve one type would be in each other's way.
struct SwiftTypeCoding {
  let definition: TypeDefinition
  let coding: SwiftCoding

  /// Whether there is anything to generate.
  var isNeeded: Bool { coding.hasReading(definition) || coding.hasWriting(definition) }

  private var parameterNames: [String] { definition.parameters.map(SwiftNames.codingParameter) }

  func write(into writer: inout CodeWriter) {
    let prefix = coding.isClient || definition.isNonisolated ? "nonisolated " : ""
    writer.block("\(prefix)extension \(SwiftNames.name(definition.name)) {") { writer in
      if coding.hasReading(definition) { writeInitializer(into: &writer) }
      if coding.hasWriting(definition) {
        writer.line()
        writeFunction(into: &writer)
      }
    }
  }

  private func writeInitializer(into writer: inout CodeWriter) {
    let closures = zip(definition.parameters, parameterNames).map { parameter, name -> Code in
      "\(name): (inout WireReader) throws(WireFailure) -> \(SwiftNames.escaped(parameter))"
    }
    let keyword = coding.isClass(definition) ? "convenience init" : "init"
    writer.declaration(
      "\(keyword)(", ["wire reader: inout WireReader"] + closures, ") throws(WireFailure) {"
    ) { writer in
      switch definition.shape {
      case .structure: readStructure(into: &writer)
      case .rawEnumeration(let kind, _): readRawValue(kind.type, into: &writer)
      case .rawValue(let type): readRawValue(type, into: &writer)
      case .enumeration: readEnumeration(into: &writer)
      case .declared: break
      }
    }
  }

  private func writeFunction(into writer: inout CodeWriter) {
    let closures = zip(definition.parameters, parameterNames).map { parameter, name -> Code in
      "\(name): (inout WireWriter, \(SwiftNames.escaped(parameter))) throws(WireFailure) -> Void"
    }
    if case .structure = definition.shape, fields.count > 1 {
      writer.line("/// Writes the members in the order of their keys.")
    }
    writer.declaration(
      "func write(", ["to writer: inout WireWriter"] + closures, ") throws(WireFailure) {"
    ) { writer in
      if case .enumeration = definition.shape {
        writeEnumeration(into: &writer)
      } else {
        writeStructure(into: &writer)
      }
    }
  }

  // MARK: Structs and classes

  private var fields: [Field] {
    if coding.isClient { return definition.swiftClientFields(isClass: coding.isClass(definition)) }
    guard case .structure(let fields) = definition.shape else { return [] }
    return fields
  }

  private func readStructure(into writer: inout CodeWriter) {
    let fields = fields.filter { coding.isClient || !$0.isFixed }
    let values = SwiftObjectReading(
      fields.map { SwiftCodingField(name: $0.name, key: $0.key, type: $0.type, conditions: $0.conditions) },
      coding: coding, besides: parameterNames
    ).write(reader: "reader", into: &writer)
    if coding.isClass(definition) {
      return writer.call("self.init(", zip(fields, values).map { "\(SwiftNames.argumentLabel($0.name)): \($1)" })
    }
    for (field, value) in zip(fields, values) {
      writer.conditional(field.conditions) { $0.line("self.\(SwiftNames.escaped(field.name)) = \(value)") }
    }
  }

  private func writeStructure(into writer: inout CodeWriter) {
    writer.line("try writer.beginObject()")
    // In the order in which `JSONEncoder` sorts them.
    for field in fields.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
      let name = SwiftNames.escaped(field.name)
      let value = (["writer", "some"] + parameterNames).contains(field.name) ? "self.\(name)" : name
      writer.conditional(field.conditions) { writer in
        SwiftObjectWriting.member(key: field.key, field.type, value, writer: "writer", coding, into: &writer)
      }
    }
    writer.line("writer.endObject()")
  }

  private func readRawValue(_ type: WireType, into writer: inout CodeWriter) {
    writer.line("self = try reader.rawValue(Self.self, \(coding.readFunction(type)))")
  }
}
