import SFGenOutline
import SFGenSource

/// An outline in lines that people can review: a declaration or part a line, indented by what it stands in.
struct OutlineText {
  private let file: ParsedFile
  private var lines: [String] = []

  static func text(of file: ParsedFile) -> String {
    var text = OutlineText(file: file)
    for each in file.outline.imports {
      text.add(0, "import", each.path, [each.kind == .none ? "" : "kind \(each.kind.spelling)"])
      text.add(file.outline.attributes[each.attributes.indices], file.outline.modifiers[each.modifiers.indices], 1)
    }
    for each in file.outline.topLevel { text.add(each, depth: 0) }
    for each in file.outline.problems { text.add(0, "problem \(each.message)", each.range, []) }
    return text.lines.joined(separator: "\n") + "\n"
  }

  private init(file: ParsedFile) { self.file = file }

  /// A text of a range on one line.
  private func excerpt(_ range: ByteRange) -> String {
    "`" + file.text(range).split(whereSeparator: \.isNewline).map { $0.drop { $0 == " " } }.joined(separator: "⏎") + "`"
  }

  private func named(_ name: String, _ range: ByteRange?) -> String { range.map { "\(name) \(excerpt($0))" } ?? "" }

  private mutating func add(_ depth: Int, _ kind: String, _ name: ByteRange, _ parts: [String]) {
    let parts = ([kind + " " + excerpt(name)] + parts).filter { !$0.isEmpty }
    lines.append(String(repeating: "  ", count: depth) + parts.joined(separator: ", "))
  }

  private mutating func add(_ declaration: Declaration, depth: Int) {
    let outline = file.outline
    var parts = [named("generics", declaration.genericClause)]
    parts += outline.types(of: declaration).map { named("type", $0) }
    let signature = outline.signature(of: declaration)
    if let signature {
      parts += [
        signature.asyncRange == nil ? "" : "async", signature.throwsRange == nil ? "" : "throws",
        named("thrown", signature.thrownType), signature.isRethrows ? "rethrows" : "",
        signature.isReasync ? "reasync" : "", named("result", signature.result), signature.hasBody ? "body" : "",
      ]
    }
    parts.append(named("where", declaration.whereClause))
    let conditions = file.conditions(of: declaration)
    if !conditions.isEmpty { parts.append("if \(conditions.joined(separator: " and "))") }
    add(depth, "\(declaration.kind)", declaration.nameRange, parts)
    add(outline.attributes(of: declaration), outline.modifiers(of: declaration), depth + 1)
    for each in signature.map({ outline.parameters(of: $0) }) ?? [] { add(each, depth: depth + 1) }
    for each in outline.bindings(of: declaration) {
      add(
        depth + 1, each.isConstant ? "let" : "var", each.name,
        [named("type", each.type), named("value", each.initialValue), each.isComputed ? "computed" : ""])
    }
    for each in outline.enumCases(of: declaration) {
      add(depth + 1, "case", each.name, [each.hasPayloadClause ? "payload" : "", named("value", each.rawValue)])
      for parameter in outline.payload(of: each) { add(parameter, depth: depth + 2) }
    }
    for member in outline.members(of: declaration) { add(member, depth: depth + 1) }
  }

  private mutating func add(_ parameter: Parameter, depth: Int) {
    add(
      depth, "parameter", parameter.type,
      [
        named("first", parameter.firstName), named("second", parameter.secondName),
        parameter.isVariadic ? "variadic" : "", named("default", parameter.defaultValue),
        parameter.isInout ? "inout" : "",
        parameter.bareTypeStart == parameter.type.start ? "" : named("bare", parameter.bareType),
      ])
    add(
      file.outline.attributes[parameter.attributes.indices], file.outline.modifiers[parameter.modifiers.indices],
      depth + 1)
  }

  private mutating func add(_ attributes: ArraySlice<Attribute>, _ modifiers: ArraySlice<Modifier>, _ depth: Int) {
    for each in attributes {
      add(
        depth, "attribute", each.range,
        ["@" + file.text(each.name) == file.text(each.range) ? "" : named("name", each.name)])
    }
    for each in modifiers { add(depth, "modifier", each.range, [named("detail", each.detail)]) }
  }
}
