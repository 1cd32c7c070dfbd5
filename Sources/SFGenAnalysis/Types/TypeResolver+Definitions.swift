import SFGenInterface
import SFGenLexer
import SFGenOutline
import SFGenSource

extension TypeResolver {
  /// The protocols of a type, with those that its own protocols and aliases refine.
  mutating func conformances(of found: IndexedType, _ context: TypeContext) -> Set<String> {
    var conformances: Set<String> = []
    var rest = found.conformances
    while let text = rest.popLast() {
      // Most protocols are not declared by the sources. What is written in another way than as a name is no such name.
      if !index.declaresAnywhere(text), text.utf8.allSatisfy(\.isASCIIWord) {
        lookups.note(text)
        conformances.insert(text)
        continue
      }
      for written in text.parts(separatedBy: "&() \t\r\n`") {
        var path = TypePath.parts(of: written)
        let isStandard = path.count == 2 && path[0].isStandardModule
        if isStandard { path.removeFirst() }
        let part = TypePath.text(of: path)
        guard conformances.insert(part).inserted, !isStandard else { continue }
        let refined = index.candidates(
          for: path, from: found.name.path, module: found.name.module, otherModules: context.otherModules,
          in: found.file
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
    guard let shape = shape(of: found, conformances, context, note) else { return }
    let source = found.file.source
    let availability = found.file.outline.attributes(of: found.declaration)
      .compactMap { AvailabilityAttribute(source.text($0.range)) }
    definitions[found.name] = TypeDefinition(
      name: found.name, parameters: found.genericParameters ?? [], shape: shape, access: memberAccess(of: found),
      isClass: found.declaration.kind == .classType,
      isNonisolated: found.file.outline.hasModifier(.nonisolated, found.declaration),
      documentation: Trivia(of: found.declaration, in: source).documentation,
      deprecation: availability.lazy.compactMap(\.deprecation).first,
      isError: conformances.contains("Error") || conformances.contains("LocalizedError"),
      isCodingKeyRepresentable: conformances.contains("CodingKeyRepresentable"),
      isHashable: conformances.contains("Hashable") || shape.isEnumerationWithoutValues,
      isSendable: isKnownToBeSendable(found, conformances),
      availability: availability.map(\.text), conditions: found.file.conditions(of: found.declaration))
  }

  /// Whether other modules take a public type for `Sendable`, which they do not find out from its members.
  private func isKnownToBeSendable(_ found: IndexedType, _ conformances: Set<String>) -> Bool {
    if !conformances.isDisjoint(with: ["Sendable", "Error", "LocalizedError", "CodingKey"]) { return true }
    return found.file.outline.attributes(of: found.declaration).contains {
      ["@frozen", "@MainActor"].contains(found.file.source.text($0.range))
    }
  }

  private mutating func shape(
    of found: IndexedType, _ conformances: Set<String>, _ context: TypeContext, _ note: Note
  ) -> TypeShape? {
    if let declared = declaredWireType(of: found) {
      guard !conformances.contains("Error"), !conformances.contains("LocalizedError") else {
        report(
          .customCodable,
          "the error '\(found.name.qualified)' codes itself by hand, and clients throw errors of their own",
          context, notes: [note])
        return nil
      }
      return resolve(TypeSyntax(declared.text), inner(found, context, declared.range, nil)).map { .declared($0) }
    }
    if found.firstMember(where: codesByHand) != nil {
      report(
        .customCodable, "'\(found.name.qualified)' codes itself by hand, so its shape cannot be known", context,
        notes: [note])
      return nil
    }
    if found.declaration.kind == .enumeration, let raw = rawKind(of: found, context) {
      return .rawEnumeration(raw, rawCases(of: found, raw))
    }
    if !conformances.isDisjoint(with: ["RawRepresentable", "OptionSet"]), let raw = rawValueType(of: found, context) {
      return .rawValue(raw)
    }
    if found.declaration.kind == .enumeration {
      return .enumeration(enumerationCases(of: found, context))
    }
    return .structure(fields(of: found, context))
  }

  /// The context of a member's type.
  func inner(_ found: IndexedType, _ context: TypeContext, _ range: ByteRange, _ name: String?) -> TypeContext {
    var inner = TypeContext(
      module: found.name.module, otherModules: context.otherModules, file: found.file, scope: found.name.path,
      range: range, path: context.path + (name.map { "." + $0 } ?? ""))
    for parameter in found.genericParameters ?? [] { inner.parameters[parameter] = .parameter(parameter) }
    return inner
  }

  /// Adds `Codable` to a type that stands in the file of the finding.
  private func conformance(of found: IndexedType, in file: ParsedFile) -> FixIt? {
    guard found.file.source.path == file.source.path else { return nil }
    let inherited = file.outline.types(of: found.declaration).last
    let offset = (inherited ?? found.declaration.genericClause ?? found.declaration.nameRange).end
    return FixIt(
      "add 'Codable'", edits: [SourceEdit(.empty(at: offset), inherited == nil ? ": Codable" : ", Codable")])
  }

  /// What `// sfgen: wire=String` above a type says.
  private func declaredWireType(of found: IndexedType) -> (text: String, range: ByteRange)? {
    for option in Trivia(of: found.declaration, in: found.file.source).options {
      if let text = WireOption.type(in: option.text) { return (text, option.range) }
    }
    return nil
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
}
