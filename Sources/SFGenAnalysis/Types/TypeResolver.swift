import SFGenInterface
import SFGenOutline
import SFGenSource

/// Turns types as written into types that travel, and collects the definitions of those that the sources declare.
struct TypeResolver {
  let index: TypeIndex
  var definitions: [TypeName: TypeDefinition] = [:]
  private(set) var diagnostics: [Diagnostic] = []
  var lookups = TypeLookups()
  private var started: Set<TypeName> = []
  /// What ``resolvePlain(_:parameters:)`` has found for the texts that it was asked for.
  var plainTypes: [String: PlainType] = [:]
  private var waiting: [WaitingType] = []
  /// The uses of generic types with arguments that are optional.
  private var particularArguments: [(name: TypeName, arguments: [WireType], context: TypeContext)] = []
  private var depth = 0
  private static let deepestDefinition = 16

  /// A type that is to be defined, with the way that led to it.
  private struct WaitingType {
    let type: IndexedType
    let context: TypeContext
    let note: Note
  }

  var errorCount: Int { diagnostics.count { $0.severity == .error } }

  init(index: TypeIndex) { self.index = index }

  mutating func report(
    _ rule: Rule, _ message: String, _ context: TypeContext, notes: [Note] = [], fixIt: FixIt? = nil
  ) {
    diagnostics.append(rule.diagnostic(message, in: context.file.source, context.range, notes: notes, fixIt: fixIt))
  }

  func isStarted(_ name: TypeName) -> Bool { started.contains(name) }

  mutating func start(_ found: IndexedType, _ arguments: [WireType], _ context: TypeContext, _ note: Note) {
    if arguments.contains(where: { $0.isOptional || dictionaryForm(ofKey: $0, context) != .pairs }) {
      particularArguments.append((found.name, arguments, context))
    }
    guard started.insert(found.name).inserted else { return }
    waiting.append(WaitingType(type: found, context: context, note: note))
    defineWaiting()
  }

  /// Defines the types that have been met. Types name types to any depth, which must not be that of the thread's stack, so
  /// that from some depth on they wait for those around them.
  private mutating func defineWaiting() {
    guard depth < Self.deepestDefinition else { return }
    depth += 1
    while let next = waiting.popLast() { define(next.type, next.context, next.note) }
    depth -= 1
  }

  /// Reports the uses of generic types whose arguments do not fit what stands inside, once all are defined.
  mutating func checkParticularArguments() {
    for (name, arguments, context) in particularArguments {
      guard let definition = definitions[name] else { continue }
      for (parameter, argument) in zip(definition.parameters, arguments) {
        checkOptional(argument, for: .parameter(parameter), in: definition, context)
        checkKey(argument, for: .parameter(parameter), in: definition, context)
      }
    }
  }

  private mutating func checkOptional(
    _ argument: WireType, for parameter: WireType, in definition: TypeDefinition, _ context: TypeContext
  ) {
    guard argument.isOptional, definition.shape.memberTypes.contains(where: { $0.makesOptional(of: parameter) }) else {
      return
    }
    report(
      .unsupportedType,
      "'\(context.path)' is an optional of an optional inside '\(definition.name.qualified)', which JSON cannot tell apart",
      context)
  }

  /// A dictionary whose keys are of a generic parameter's type has one form for all, while `Dictionary` asks what the keys are.
  private mutating func checkKey(
    _ argument: WireType, for parameter: WireType, in definition: TypeDefinition, _ context: TypeContext
  ) {
    guard definition.shape.memberTypes.contains(where: { $0.hasKeys(of: parameter) }),
      dictionaryForm(ofKey: argument, context) != .pairs
    else { return }
    report(
      .unsupportedType,
      "'\(context.path)' makes an object of a dictionary inside '\(definition.name.qualified)' that is an array for other keys: "
        + "write the type of its keys there",
      context)
  }

  /// Keeps what an attempt looked for, though not what it found.
  mutating func noteLookups(of attempt: TypeResolver) { lookups.formUnion(attempt.lookups) }

  /// `nil` where the type cannot travel; the reason has been reported.
  mutating func resolve(_ syntax: TypeSyntax, _ context: TypeContext, aliases: Int = 0) -> WireType? {
    switch syntax {
    case .optional(let wrapped):
      guard let type = resolve(wrapped, context, aliases: aliases) else { return nil }
      if type.isOptional {
        report(
          .unsupportedType, "'\(context.path)' is an optional of an optional, which JSON cannot tell apart", context)
        return nil
      }
      return .optional(type)
    case .array(let element):
      return resolve(element, context.ofElements, aliases: aliases).map { .array($0) }
    case .dictionary(let key, let value):
      return resolveDictionary(key, value, context, aliases: aliases)
    case .tuple(let elements):
      return resolveTuple(elements, context, aliases: aliases)
    case .function:
      report(.functionParameter, "'\(context.path)' is a function, and code cannot travel", context)
      return nil
    case .constrained(_, let constraints) where StreamSyntax.isSequence(constraints):
      report(
        .opaqueOrExistential,
        "'\(context.path)' is a sequence: only a function's whole result can be one, written 'some AsyncSequence<T, E>'",
        context)
      return nil
    case .constrained, .composition:
      report(.opaqueOrExistential, "'\(context.path)' has no concrete type: name the type that travels", context)
      return nil
    case .void, .other:
      report(.unsupportedType, "'\(context.path)' has a type that cannot travel", context)
      return nil
    case .name(let path, let arguments):
      return resolveName(path, arguments, context, aliases: aliases)
    }
  }

  private mutating func resolveDictionary(
    _ key: TypeSyntax, _ value: TypeSyntax, _ context: TypeContext, aliases: Int
  ) -> WireType? {
    var keyContext = context
    keyContext.path += ".keys"
    let keyType = resolve(key, keyContext, aliases: aliases)
    let valueType = resolve(value, context.ofElements, aliases: aliases)
    guard let keyType, let valueType else { return nil }
    return .dictionary(key: keyType, value: valueType, form: dictionaryForm(ofKey: keyType, context))
  }

  /// `Dictionary` codes as an object where its keys are `String`, `Int` or `CodingKeyRepresentable` (SE-0320).
  private mutating func dictionaryForm(ofKey key: WireType, _ context: TypeContext) -> DictionaryForm {
    switch key {
    case .string, .integer(.int):
      return .object
    case .named(let name, _):
      guard let found = index.types[name], conformances(of: found, context).contains("CodingKeyRepresentable") else {
        return .pairs
      }
      return found.property(named: "codingKey") == nil ? .object : .objectWithOwnKeys
    default:
      return .pairs
    }
  }

  private mutating func resolveTuple(
    _ elements: [TupleElementSyntax], _ context: TypeContext, aliases: Int
  ) -> WireType? {
    guard context.isCodedByStub else {
      report(.unsupportedType, "'\(context.path)' is a tuple, which is not Codable", context)
      return nil
    }
    var resolved: [TupleElement] = []
    for (position, element) in elements.enumerated() {
      let key = element.label ?? "_\(position)"
      var inner = context
      inner.path += ".\(key)"
      if let type = resolve(element.type, inner, aliases: aliases) {
        resolved.append(TupleElement(label: element.label, key: key, type: type))
      }
    }
    return resolved.count == elements.count ? .tuple(resolved) : nil
  }
}

extension WireType {
  /// Whether there is a dictionary in it whose keys are the parameter.
  fileprivate func hasKeys(of parameter: WireType) -> Bool {
    if case .dictionary(parameter, _, _) = self { return true }
    return anyPart { $0.hasKeys(of: parameter) }
  }

  fileprivate func makesOptional(of parameter: WireType) -> Bool {
    self == .optional(parameter) || anyPart { $0.makesOptional(of: parameter) }
  }
}
