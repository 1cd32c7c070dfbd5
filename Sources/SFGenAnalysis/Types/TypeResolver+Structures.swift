import SFGenInterface
import SFGenLexer
import SFGenOutline
import SFGenSource

extension TypeResolver {
  /// The stored properties of a struct or class that its coding keys name.
  mutating func fields(of found: IndexedType, _ context: TypeContext) -> [Field] {
    let source = found.file.source
    let outline = found.file.outline
    let keys = CodingKeysReader("CodingKeys", of: found)
    var fields: [Field] = []
    for member in outline.members(of: found.declaration) where isStored(member, in: found) {
      let wrapper = outline.attributes(of: member).map { source.text($0.name) }
        .first { $0.first?.isUppercase == true && !$0.hasSuffix("Actor") }
      if let wrapper {
        report(
          .unsupportedType,
          "'\(found.name.qualified)' has a property that '@\(wrapper)' wraps, which codes in its own way",
          inner(found, context, member.nameRange, found.file.name(member.nameRange)))
        continue
      }
      for binding in outline.bindings(of: member) where !binding.isComputed {
        let name = found.file.name(binding.name)
        guard let key = keys.key(of: name), let type = type(of: binding, named: name, found, context) else { continue }
        let field = Field(
          name: name, key: key, type: type, isFixed: binding.isConstant && binding.initialValue != nil,
          documentation: Trivia(of: member, in: source).documentation,
          conditions: found.conditions(of: member))
        if let other = fields.first(where: { $0.key == key }), other.type != type {
          report(
            .unsupportedType,
            "'\(found.name.qualified).\(name)' has two types, '\(other.type.swiftName)' and '\(type.swiftName)'",
            inner(found, context, binding.name, name))
        }
        fields.append(field)
      }
    }
    return fields
  }

  private func isStored(_ member: Declaration, in found: IndexedType) -> Bool {
    let outline = found.file.outline
    return member.kind == .property && !outline.hasModifier(.static, member) && !outline.hasModifier(.lazy, member)
  }

  private mutating func type(
    of binding: PropertyBinding, named name: String, _ found: IndexedType, _ context: TypeContext
  ) -> WireType? {
    let source = found.file.source
    if let range = binding.type {
      let text = source.text(range)
      return resolvePlain(text, parameters: found.genericParameters)
        ?? resolve(TypeSyntax(text), inner(found, context, range, name))
    }
    let literal = binding.initialValue.flatMap { DefaultExpression(source.text($0)).literalType }
    if let literal, let type = Self.known[literal.rawValue] { return type }
    report(
      .unsupportedType, "'\(found.name.qualified).\(name)' has no written type",
      inner(found, context, binding.name, name))
    return nil
  }

  /// From where generated code can read the stored properties of a type, and set them.
  func memberAccess(of found: IndexedType) -> MemberAccess {
    let outline = found.file.outline
    guard found.declaration.kind != .enumeration else {
      return MemberAccess(reading: .everywhere, setting: .everywhere)
    }
    // What a class declares cannot be set by an initializer that an extension adds.
    var setting: MemberAccess.Reach = found.declaration.kind == .classType ? .file : .everywhere
    var reading = MemberAccess.Reach.everywhere
    for member in outline.members(of: found.declaration) where isStored(member, in: found) {
      guard outline.bindings(of: member).contains(where: { !$0.isComputed }) else { continue }
      var own = MemberAccess.Reach.module
      for modifier in outline.modifiers(of: member) {
        switch modifier.keyword {
        case .private, .fileprivate:
          if modifier.detail == nil { own = .file } else { setting = .file }
        case .public, .package, .open: own = .everywhere
        default: break
        }
      }
      reading = min(reading, own)
      setting = min(setting, own)
    }
    // Only the module of a struct can add an initializer that sets its properties.
    return MemberAccess(reading: reading, setting: min(setting, .module))
  }
}
