import SFGenInterface
import SFGenLexer
import SFGenOutline
import SFGenSource

extension TypeResolver {
  /// The raw type that an enum's declaration begins its list of protocols with, by its name or by that of an alias.
  mutating func rawKind(of found: IndexedType, _ context: TypeContext) -> RawValueKind? {
    guard let range = found.file.outline.types(of: found.declaration).first else { return nil }
    let first = found.file.source.text(range)
    let path = TypePath.parts(of: first)
    if path.count == 1 || path.count == 2 && path[0].isStandardModule, let kind = path.last.flatMap(RawValueKind.init) {
      return kind
    }
    let around = Array(found.name.path.dropLast())
    let candidates = index.candidates(
      for: path, from: around, module: found.name.module, otherModules: context.otherModules, in: found.file)
    guard candidates.first?.declaration.kind == .typeAlias else { return nil }
    var attempt = self
    let type = attempt.resolve(
      TypeSyntax(first),
      TypeContext(
        module: found.name.module, otherModules: context.otherModules, file: found.file, scope: around, range: range,
        path: context.path + ".rawValue"))
    noteLookups(of: attempt)
    switch type {
    case .string: return .string
    case .integer(let kind): return .integer(kind)
    case .floating(let kind): return .floating(kind)
    default: return nil
    }
  }

  func rawCases(of found: IndexedType, _ kind: RawValueKind) -> [RawCase] {
    let source = found.file.source
    var cases: [RawCase] = []
    var last: RawValue?
    for member in found.file.outline.members(of: found.declaration) {
      for each in found.file.outline.enumCases(of: member) {
        let name = found.file.name(each.name)
        let written = each.rawValue.map { source.text($0) }
        let value = rawValue(written, of: name, kind, after: last)
        last = value
        cases.append(
          RawCase(
            name: name, value: value,
            documentation: Trivia(before: each.triviaStart, to: member.nameRange.start, in: source).documentation,
            conditions: found.conditions(of: member)))
      }
    }
    return cases
  }

  /// A case without a raw value has its name, or one more than the case before.
  private func rawValue(
    _ written: String?, of name: String, _ kind: RawValueKind, after last: RawValue?
  ) -> RawValue {
    switch kind {
    case .string:
      return .string(written.flatMap(StringLiteralText.value) ?? name)
    case .integer:
      if let number = written.flatMap(NumberLiteral.integer) { return .integer(number) }
      if case .integer(let previous) = last { return .integer(previous &+ 1) }
      return .integer(0)
    case .floating:
      if let number = written.flatMap(NumberLiteral.floating) { return .floating(number) }
      if case .floating(let previous) = last { return .floating(previous + 1) }
      return .floating(0)
    }
  }

  /// The type of the raw values of a type that is `RawRepresentable` by hand, where the standard library codes it as that
  /// value; a type with any other raw value is coded by its stored properties.
  mutating func rawValueType(of found: IndexedType, _ context: TypeContext) -> WireType? {
    guard let (range, file) = rawValueTypeRange(of: found) else { return nil }
    var attempt = self
    let inner = TypeContext(
      module: found.name.module, otherModules: context.otherModules, file: file, scope: found.name.path, range: range,
      path: context.path + ".rawValue")
    let type = attempt.resolve(TypeSyntax(file.source.text(range)), inner)
    noteLookups(of: attempt)
    switch type {
    case .string, .bool, .integer, .floating: return type
    default: return nil
    }
  }

  private func rawValueTypeRange(of found: IndexedType) -> (ByteRange, ParsedFile)? {
    if let (binding, file) = found.property(named: "rawValue"), let type = binding.type { return (type, file) }
    if let (alias, file) = found.member(.typeAlias, named: "RawValue"), let type = file.outline.types(of: alias).first {
      return (type, file)
    }
    for (member, file) in found.allMembers where member.kind == .initializer {
      guard let signature = file.outline.signature(of: member),
        let parameter = file.outline.parameters(of: signature).first,
        parameter.firstName.map({ file.name($0) }) == "rawValue"
      else { continue }
      return (parameter.bareType, file)
    }
    return nil
  }
}

extension RawValueKind {
  fileprivate init?(_ name: String) {
    if name == "String" {
      self = .string
    } else if let kind = IntegerKind(rawValue: name) {
      self = .integer(kind)
    } else if let kind = FloatingKind(rawValue: name) {
      self = .floating(kind)
    } else {
      return nil
    }
  }
}
