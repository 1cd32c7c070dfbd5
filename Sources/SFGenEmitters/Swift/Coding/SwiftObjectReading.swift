import SFGenInterface

/// A member of a JSON object that generated code reads into a local variable.
struct SwiftCodingField {
  let name: String
  let key: String
  let type: WireType
  /// What stands for an absent value.
  var defaultValue: String?
  var conditions: [String] = []
}

/// Writes the reading of an object into local variables:
///
/// ```swift
/// var id: Int?
/// var note: String?
/// var object = try reader.beginObject()
/// while let key = try reader.nextKey(in: &object) {
///   switch key {
///   case "id":
///     try object.once(key, 0)
///     id = try reader.int()
///   …
///   default:
///     try reader.skipValue()
///   }
/// }
/// guard let id else { throw object.missing("id", .int) }
/// ```
struct SwiftObjectReading {
  private let fields: [SwiftCodingField]
  private let coding: SwiftCoding
  /// Names in scope that the variables must not hide.
  private let parameters: [String]

  init(_ fields: [SwiftCodingField], coding: SwiftCoding, besides parameters: [String] = []) {
    self.fields = fields
    self.coding = coding
    self.parameters = parameters
  }

  /// - Returns: The expressions of the values, in the order of the fields.
  func write(reader: String, into writer: inout CodeWriter) -> [String] {
    let object = SwiftNames.free("object", fields.map(\.name) + parameters)
    let key = SwiftNames.free("key", fields.map(\.name) + parameters)
    let names = fields.map { SwiftNames.escaped(SwiftNames.free($0.name, [reader] + parameters)) }

    for (field, name) in zip(fields, names) {
      writer.conditional(field.conditions) { $0.line("var \(name): \(SwiftNames.optional(field.type))") }
    }
    writer.line("var \(object) = try \(reader).beginObject()")
    guard !fields.isEmpty else {
      writer.line("while try \(reader).nextKey(in: &\(object)) != nil { try \(reader).skipValue() }")
      return []
    }
    writer.block("while let \(key) = try \(reader).nextKey(in: &\(object)) {") { writer in
      writer.line("switch \(key) {")
      for (index, (field, name)) in zip(fields, names).enumerated() {
        writer.conditional(field.conditions) { writer in
          writer.line("case \(SwiftNames.literal(field.key)):")
          writer.indented { writer in
            writer.line("try \(object).once(\(key), \(index))")
            writer.statement("\(name) = \(coding.read(field.type, from: reader, mayBeNull: field.defaultValue != nil))")
          }
        }
      }
      writer.line("default:")
      writer.indented { $0.line("try \(reader).skipValue()") }
      writer.line("}")
    }
    for (field, name) in zip(fields, names) where !field.type.isOptional && field.defaultValue == nil {
      let missing: Code = "throw \(object).missing(\(SwiftNames.literal(field.key)), \(coding.expectation(field.type)))"
      writer.conditional(field.conditions) { writer in
        let line: Code = "guard let \(name) else { \(missing) }"
        if writer.indentation + line.columns <= SwiftLayout.lineLength {
          writer.line(line)
        } else {
          writer.block("guard let \(name) else {") { $0.line(missing) }
        }
      }
    }
    return zip(fields, names).map { field, name in
      field.defaultValue.map { "\(name) ?? \($0)" } ?? name
    }
  }
}

extension SwiftCoding {
  /// A member with a default value may be null, which means that it is absent.
  fileprivate func read(_ type: WireType, from reader: String, mayBeNull: Bool) -> Code {
    mayBeNull && !type.isOptional ? read(.optional(type), from: reader) : read(type, from: reader)
  }
}

/// Writes the writing of an object's members.
enum SwiftObjectWriting {
  static func member(
    key: String, _ type: WireType, _ value: String, writer name: String, _ coding: SwiftCoding,
    into writer: inout CodeWriter
  ) {
    guard case .optional(let wrapped) = coding.resolved(type) else {
      writer.line(keyLine(key, name))
      return writer.statement(coding.write(type, Code(value), to: name))
    }
    // A property by its bare name can be unwrapped under it. Looking for the borders of characters would be slow.
    let isName =
      value.isPlainIdentifier || !value.contains { !$0.isLetter && !$0.isNumber && $0 != "_" && $0 != "`" }
    writer.block(isName ? "if let \(value) {" : "if let some = \(value) {") { writer in
      writer.line(keyLine(key, name))
      writer.statement(coding.write(wrapped, isName ? Code(value) : "some", to: name))
    }
  }

  /// `writer.key("id")`
  static func keyLine(_ key: String, _ writer: String) -> Code {
    "\(writer).key(\(needsEscape(key) ? "escaping: " : "")\(SwiftNames.literal(key)))"
  }

  /// Whether a key is not in JSON what it is.
  static func needsEscape(_ key: String) -> Bool {
    key.utf8.contains { $0 < 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }
  }
}

extension SwiftNames {
  /// The name, or the first of `name_`, `name__`, … that none of the others is.
  static func free(_ name: String, _ others: [String]) -> String {
    var name = name
    while others.contains(name) { name += "_" }
    return name
  }
}
