import SFGenInterface

/// Enums without raw values:
///
/// ```swift
/// self = try reader.enumCase { reader, key throws(WireFailure) in
///   switch key {
///   case "circle":
///     var radius: Double?
///     …
///     return Self.circle(radius: radius)
///   case "none":
///     try reader.emptyPayload()
///     return Self.none
///   default:
///     return nil
///   }
/// }
/// ```
extension SwiftTypeCoding {
  private struct Case {
    let name: String
    let key: String?
    let payload: [PayloadField]
    let valueCount: Int
    let conditions: [String]
  }

  /// A client's copy has the cases and the values that travel alone.
  private var cases: [Case] {
    if coding.isClient {
      return definition.clientCases.map {
        Case(name: $0.name, key: $0.key, payload: $0.payload, valueCount: $0.payload.count, conditions: [])
      }
    }
    guard case .enumeration(let cases) = definition.shape else { return [] }
    return cases.map {
      Case(name: $0.name, key: $0.key, payload: $0.payload, valueCount: $0.valueCount, conditions: $0.conditions)
    }
  }

  func readEnumeration(into writer: inout CodeWriter) {
    writer.block("self = try reader.enumCase { reader, key throws(WireFailure) in") { writer in
      writer.line("switch key {")
      for each in cases {
        guard let key = each.key else { continue }
        writer.conditional(each.conditions) { writer in
          writer.line("case \(SwiftNames.literal(key)):")
          writer.indented { read(each, into: &$0) }
        }
      }
      writer.line("default:")
      writer.indented { $0.line("return nil") }
      writer.line("}")
    }
  }

  private func read(_ each: Case, into writer: inout CodeWriter) {
    // With the type in front: a closure that may return nil would take `.none` for `Optional.none`.
    let name = "Self.\(SwiftNames.escaped(each.name))"
    guard !each.payload.isEmpty else {
      writer.line("try reader.emptyPayload()")
      return writer.line("return \(name)\(each.valueCount > 0 ? "()" : "")")
    }
    let fields = each.payload.map { field in
      SwiftCodingField(
        name: Self.localName(of: field), key: field.key, type: field.type,
        defaultValue: field.copiedDefault)
    }
    let values = SwiftObjectReading(
      fields, coding: coding, besides: definition.parameters.map(SwiftNames.codingParameter)
    ).write(reader: "reader", into: &writer)
    let arguments = zip(each.payload, values).map { field, value in
      (field.label.map { "\(SwiftNames.argumentLabel($0)): " } ?? "") + Code(value)
    }
    writer.call("return \(name)(", arguments)
  }

  func writeEnumeration(into writer: inout CodeWriter) {
    let parameters = definition.parameters.map(SwiftNames.codingParameter)
    writer.line("switch self {")
    for each in cases {
      writer.conditional(each.conditions) { writer in
        guard let key = each.key else {
          writer.line("case .\(SwiftNames.escaped(each.name)):")
          // Its coding keys leave it out, which makes an error of every attempt to encode it.
          return writer.indented { $0.line("try writer.encodable(self)") }
        }
        let names = each.payload.map {
          SwiftNames.escaped(SwiftNames.free(Self.localName(of: $0), ["writer"] + parameters))
        }
        writer.line("case .\(SwiftNames.escaped(each.name))\(pattern(of: each, names)):")
        writer.indented { writer in
          begin(key, into: &writer)
          let members = zip(each.payload, names).sorted { $0.0.key.utf8.lexicographicallyPrecedes($1.0.key.utf8) }
          for (field, name) in members {
            SwiftObjectWriting.member(
              key: field.key, field.type, name, writer: "writer", coding,
              into: &writer)
          }
          writer.line("writer.endCase()")
        }
      }
    }
    writer.line("}")
  }

  private func begin(_ key: String, into writer: inout CodeWriter) {
    guard SwiftObjectWriting.needsEscape(key) else {
      return writer.line("try writer.beginCase(\(SwiftNames.literal(key)))")
    }
    writer.line("try writer.beginObject()")
    writer.line(SwiftObjectWriting.keyLine(key, "writer"))
    writer.line("try writer.beginObject()")
  }

  /// `(let radius, _)`
  private func pattern(of each: Case, _ names: [String]) -> String {
    guard each.valueCount > 0, !names.isEmpty else { return "" }
    var parts = [String](repeating: "_", count: each.valueCount)
    for (index, (field, name)) in zip(each.payload, names).enumerated() {
      parts[coding.isClient ? index : field.position] = "let \(name)"
    }
    return "(\(parts.joined(separator: ", ")))"
  }

  private static func localName(of field: PayloadField) -> String { field.label ?? "_\(field.position)" }
}
