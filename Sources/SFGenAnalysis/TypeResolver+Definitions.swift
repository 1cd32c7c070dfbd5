import SFGenInterface
import SFGenLexer
import SFGenOutline
import SFGenSource

extension TypeResolver {
  /// The protocols of a type, with those that its own protocols and aliases refine.
  private mutating func conformances(of found: IndexedType, _ context: TypeContext) -> Set<String> {
    var conformances: Set<String> = []
    var rest = found.conformances
    while let text = rest.popLast() {
      for part in text.split(whereSeparator: { "& \n".contains($0) }) where conformances.insert(String(part)).inserted {
        let path = part.split(separator: ".").map(String.init)
        let refined = index.candidates(
          for: path, from: found.name.path, module: found.name.module, otherModules: context.otherModules,
          importing: context.importedModules
        ).first
        lookups.note(path, refined?.name)
        guard let refined, refined.declaration.kind == .protocolType || refined.declaration.kind == .typeAlias else {
          continue
        }
        rest +=
          refined.declaration.kind == .protocolType
          ? refined.conformances
          : refined.file.outline.types(of: refined.declaration).map { refined.file.source.text($0) }
      }
    }
    return conformances
  }

  mutating func define(_ found: IndexedType, _ context: TypeContext, _ note: Note) {
    let conformances = conformances(of: found, context)
    if !conformances.contains("Codable"), !conformances.isSuperset(of: ["Encodable", "Decodable"]) {
      if context.isError {
        report(
          .errorNotCodable, "the error '\(found.name.qualified)' is not Codable, so that no client can receive it",
          context, notes: [note])
        return
      }
      report(
        .notCodable, "'\(found.name.qualified)' is not Codable, and '\(context.path)' has to travel", context,
        notes: [note], fixIt: conformance(of: found, in: context.file))
    }
    if found.allMembers.contains(where: { codesByHand($0.declaration, $0.file) }) {
      report(
        .customCodable, "'\(found.name.qualified)' codes itself by hand, so its shape cannot be known", context,
        notes: [note])
      return
    }
    let inner = { (range: ByteRange, name: String) in
      TypeContext(
        module: found.name.module, otherModules: context.otherModules, file: found.file, scope: found.name.path,
        range: range, path: context.path + "." + name)
    }
    let source = found.file.source
    let shape: TypeShape
    if found.declaration.kind != .enumeration {
      shape = .structure(fields(of: found, inner))
    } else if let raw = rawKind(of: found) {
      shape = .rawEnumeration(raw, rawCases(of: found, raw))
    } else if let keys = caseKeys(of: found) {
      report(
        .unsupportedType,
        "'\(found.name.qualified)' has '\(keys)', and other keys of an enum's cases are not generated yet",
        context, notes: [note])
      return
    } else {
      let outline = found.file.outline
      let hasPayloads = outline.members(of: found.declaration)
        .contains { outline.enumCases(of: $0).contains { !outline.payload(of: $0).isEmpty } }
      var cases: [EnumerationCase] = []
      for member in found.file.outline.members(of: found.declaration) {
        for each in found.file.outline.enumCases(of: member) {
          let name = found.file.name(each.name)
          if name == "kind", hasPayloads {
            report(
              .reservedCaseName, "a case of '\(found.name.qualified)' is named 'kind', which clients reserve", context)
          }
          var payload: [PayloadField] = []
          for (position, parameter) in found.file.outline.payload(of: each).enumerated() {
            let firstName = parameter.firstName.map { found.file.name($0) }
            let label = firstName == "_" ? nil : firstName
            let key = label ?? "_\(position)"
            if let type = resolve(TypeSyntax(source.text(parameter.type)), inner(parameter.type, name + "." + key)) {
              payload.append(PayloadField(label: label, key: key, type: type))
            }
          }
          cases.append(
            EnumerationCase(
              name: name, payload: payload,
              documentation: Trivia(before: each.triviaStart, to: member.nameRange.start, in: source).documentation))
        }
      }
      shape = .enumeration(cases)
    }
    definitions[found.name] = TypeDefinition(
      name: found.name, shape: shape,
      documentation: Trivia(of: found.declaration, in: source).documentation,
      isError: conformances.contains("Error") || conformances.contains("LocalizedError"))
  }

  /// Adds `Codable` to a type that stands in the file of the finding.
  private func conformance(of found: IndexedType, in file: ParsedFile) -> FixIt? {
    guard found.file.source.path == file.source.path else { return nil }
    let inherited = file.outline.types(of: found.declaration).last
    let offset = (inherited ?? found.declaration.nameRange).end
    return FixIt(
      "add 'Codable'", edits: [SourceEdit(.empty(at: offset), inherited == nil ? ": Codable" : ", Codable")])
  }

  private mutating func fields(of found: IndexedType, _ inner: (ByteRange, String) -> TypeContext) -> [Field] {
    let source = found.file.source
    var keys: [String: String]?
    let codingKeys = found.allMembers.first {
      $0.declaration.kind == .enumeration && $0.file.name(of: $0.declaration) == "CodingKeys"
    }
    if let (declaration, file) = codingKeys {
      keys = [:]
      for each in file.outline.members(of: declaration).flatMap({ file.outline.enumCases(of: $0) }) {
        let name = file.name(each.name)
        keys?[name] = each.rawValue.map { Self.unquoted(file.text($0)) } ?? name
      }
    }
    var fields: [Field] = []
    let outline = found.file.outline
    for member in outline.members(of: found.declaration) where member.kind == .property {
      if outline.hasModifier(.static, member) || outline.hasModifier(.lazy, member) { continue }
      let wrapper = outline.attributes(of: member).map { source.text($0.name) }
        .first { $0.first?.isUppercase == true && !$0.hasSuffix("Actor") }
      if let wrapper {
        report(
          .unsupportedType,
          "'\(found.name.qualified)' has a property that '@\(wrapper)' wraps, which codes in its own way",
          inner(member.nameRange, found.file.name(member.nameRange)))
        continue
      }
      for binding in outline.bindings(of: member) where !binding.isComputed {
        let name = found.file.name(binding.name)
        let key = keys.map { $0[name] } ?? name
        guard let key else { continue }
        let literal = binding.initialValue.flatMap { DefaultExpression(source.text($0)).literalType }
        guard let range = binding.type else {
          if let literal, let type = Self.known[literal.rawValue] {
            fields.append(
              Field(
                name: name, key: key, type: type, isFixed: binding.isConstant,
                documentation: Trivia(of: member, in: source).documentation))
            continue
          }
          report(
            .unsupportedType, "'\(found.name.qualified).\(name)' has no written type",
            inner(binding.name, name))
          continue
        }
        guard let type = resolve(TypeSyntax(source.text(range)), inner(range, name)) else { continue }
        fields.append(
          Field(
            name: name, key: key, type: type, isFixed: binding.isConstant && binding.initialValue != nil,
            documentation: Trivia(of: member, in: source).documentation))
      }
    }
    return fields
  }

  /// Whether a member is `encode(to:)` or `init(from:)`.
  private func codesByHand(_ member: Declaration, _ file: ParsedFile) -> Bool {
    guard let signature = file.outline.signature(of: member), let first = file.outline.parameters(of: signature).first,
      file.outline.parameters(of: signature).count == 1, let label = first.firstName
    else { return false }
    let type = file.source.text(first.type).split { !$0.isLetter }
    switch member.kind {
    case .function:
      return file.source.matches(member.nameRange, "encode") && file.source.matches(label, "to")
        && type.contains("Encoder")
    case .initializer: return file.source.matches(label, "from") && type.contains("Decoder")
    default: return false
    }
  }

  private static func unquoted(_ text: String) -> String {
    String(text.drop { $0 == " " || $0 == "\"" }.prefix { $0 != "\"" })
  }

  /// The name of the coding keys that an enum gives its cases.
  private func caseKeys(of found: IndexedType) -> String? {
    found.allMembers.lazy.filter { $0.declaration.kind == .enumeration }
      .map { $0.file.name(of: $0.declaration) }.first { $0.hasSuffix("CodingKeys") }
  }

  private func rawKind(of found: IndexedType) -> RawValueKind? {
    guard
      let first = found.file.outline.types(of: found.declaration).first
        .map({ found.file.source.text($0) })
    else { return nil }
    if first == "String" { return .string }
    return IntegerKind(rawValue: first).map { .integer($0) }
  }

  private func rawCases(of found: IndexedType, _ kind: RawValueKind) -> [RawCase] {
    let source = found.file.source
    var next = 0
    var cases: [RawCase] = []
    for member in found.file.outline.members(of: found.declaration) {
      for each in found.file.outline.enumCases(of: member) {
        let name = found.file.name(each.name)
        let written = each.rawValue.map { source.text($0) }
        let value: RawValue
        switch kind {
        case .string: value = .string(written.map(Self.unquoted) ?? name)
        case .integer:
          let number = written.flatMap { Int($0.filter { $0 != " " && $0 != "_" }) } ?? next
          next = number &+ 1
          value = .integer(number)
        }
        cases.append(
          RawCase(
            name: name, value: value,
            documentation: Trivia(before: each.triviaStart, to: member.nameRange.start, in: source).documentation))
      }
    }
    return cases
  }
}
