import SFGenInterface

/// The coding of a tuple, which no extension can have: two functions of the file that needs them.
///
/// ```swift
/// private func readTuple_lower_upper(_ reader: inout WireReader) throws(WireFailure) -> (lower: Int, upper: Int) { … }
/// private func writeTuple_lower_upper(_ writer: inout WireWriter, _ value: (lower: Int, upper: Int)) throws(WireFailure) { … }
/// ```
struct SwiftTupleCoding: Hashable {
  let elements: [TupleElement]

  init(_ elements: [TupleElement]) { self.elements = elements }

  private var type: WireType { .tuple(elements) }

  /// The expressions of the elements of a value.
  private func member(_ index: Int) -> String {
    "value.\(elements[index].label.map(SwiftNames.escaped) ?? String(index))"
  }

  /// A client's coding is called from anywhere; a server's belongs where the types are that it codes.
  private func function(_ coding: SwiftCoding) -> String {
    coding.isClient ? "private nonisolated func" : "private func"
  }

  private func writeReading(_ coding: SwiftCoding, into writer: inout CodeWriter) {
    let fields = elements.map { SwiftCodingField(name: $0.key, key: $0.key, type: $0.type) }
    writer.declaration(
      "\(function(coding)) \(coding.readName(of: self))(", ["_ reader: inout WireReader"],
      ") throws(WireFailure) -> \(SwiftNames.type(type)) {"
    ) { writer in
      let names = SwiftObjectReading(fields, coding: coding).write(reader: "reader", into: &writer)
      let values = zip(elements, names).map { element, name in
        (element.label.map { "\(SwiftNames.argumentLabel($0)): " } ?? "") + Code(name)
      }
      writer.call("return (", values)
    }
  }

  private func writeWriting(_ coding: SwiftCoding, into writer: inout CodeWriter) {
    writer.declaration(
      "\(function(coding)) \(coding.writeName(of: self))(",
      ["_ writer: inout WireWriter", "_ value: \(SwiftNames.type(type))"],
      ") throws(WireFailure) {"
    ) { writer in
      writer.line("try writer.beginObject()")
      for index in elements.indices.sorted(by: {
        elements[$0].key.utf8.lexicographicallyPrecedes(elements[$1].key.utf8)
      }) {
        SwiftObjectWriting.member(
          key: elements[index].key, elements[index].type, member(index), writer: "writer", coding, into: &writer)
      }
      writer.line("writer.endObject()")
    }
  }

  /// Writes the functions that the tuples in some types need.
  static func write(
    reading read: [WireType], writing written: [WireType], _ coding: SwiftCoding, into writer: inout CodeWriter
  ) {
    for tuple in distinct(in: read) {
      writer.line()
      tuple.writeReading(coding, into: &writer)
    }
    for tuple in distinct(in: written) {
      writer.line()
      tuple.writeWriting(coding, into: &writer)
    }
  }

  /// The tuples in some types, inner ones first, each once.
  static func distinct(in types: [WireType]) -> [SwiftTupleCoding] {
    var taken: Set<SwiftTupleCoding> = []
    return types.flatMap(all).filter { taken.insert($0).inserted }
  }

  private static func all(in type: WireType) -> [SwiftTupleCoding] {
    let inner = type.parts.flatMap(all)
    guard case .tuple(let elements) = type else { return inner }
    return inner + [SwiftTupleCoding(elements)]
  }

  /// A name for each tuple of a module, made of its keys and, where another has the same ones, a number.
  static func names(in types: [WireType]) -> [SwiftTupleCoding: String] {
    var taken: Set<String> = []
    var names: [SwiftTupleCoding: String] = [:]
    for tuple in distinct(in: types) {
      let base = tuple.elements.map { "_" + SwiftNames.identifierPart($0.key) }.joined()
      var name = base
      var number = 2
      while !taken.insert(name).inserted {
        name = "\(base)_\(number)"
        number += 1
      }
      names[tuple] = name
    }
    return names
  }
}
