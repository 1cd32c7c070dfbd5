import SFGenInterface
import SFGenLexer
import SFGenOutline
import SFGenSource

extension TypeResolver {
  /// The cases of an enum without raw values (SE-0295 says how the compiler codes them).
  mutating func enumerationCases(of found: IndexedType, _ context: TypeContext) -> [EnumerationCase] {
    let outline = found.file.outline
    let members = outline.members(of: found.declaration)
    let hasPayloads = members.contains { outline.enumCases(of: $0).contains { !outline.payload(of: $0).isEmpty } }
    let keys = CodingKeysReader("CodingKeys", of: found)
    var cases: [EnumerationCase] = []
    for member in members {
      for each in outline.enumCases(of: member) {
        let name = found.file.name(each.name)
        let key = keys.key(of: name)
        if key == "kind", hasPayloads {
          report(
            .reservedCaseName, "a case of '\(found.name.qualified)' is named 'kind', which clients reserve", context)
        }
        let values = outline.payload(of: each)
        cases.append(
          EnumerationCase(
            name: name, key: key, payload: payload(of: each, named: name, of: found, context),
            valueCount: values.count,
            documentation: Trivia(before: each.triviaStart, to: member.nameRange.start, in: found.file.source)
              .documentation,
            conditions: found.conditions(of: member)))
      }
    }
    return cases
  }

  private mutating func payload(
    of element: EnumCaseElement, named caseName: String, of found: IndexedType, _ context: TypeContext
  ) -> [PayloadField] {
    let source = found.file.source
    let keys = CodingKeysReader(caseName.prefix(1).uppercased() + caseName.dropFirst() + "CodingKeys", of: found)
    var payload: [PayloadField] = []
    for (position, value) in found.file.outline.payload(of: element).enumerated() {
      let firstName = value.firstName.map { found.file.name($0) }
      let label = firstName == "_" ? nil : firstName
      let name = label ?? "_\(position)"
      guard let key = keys.key(of: name) else { continue }
      let text = source.text(value.type)
      let resolved =
        resolvePlain(text, parameters: found.genericParameters)
        ?? resolve(TypeSyntax(text), inner(found, context, value.type, caseName + "." + name))
      guard let type = resolved else { continue }
      // Any other default value is known where it stands alone, and `Codable` does not use it either.
      let defaultValue = value.defaultValue.map { source.text($0) }
        .flatMap { DefaultExpression($0).isSelfContained ? DefaultValue(text: $0, isSelfContained: true) : nil }
      payload.append(
        PayloadField(label: label, key: key, type: type, position: position, defaultValue: defaultValue))
    }
    return payload
  }
}
