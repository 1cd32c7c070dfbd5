import SFGenInterface
import SFGenLexer
import SFGenOutline
import SFGenSource

/// Finds out whether calls that run at the same time may share a value of a type, as far as the sources tell.
///
/// A type that says nothing is `Sendable` for the compiler where it is a struct or an enum that no other module sees and all
/// that it stores is. The same is looked at here, so that such a type need not say what the compiler knows.
struct SendableSearch {
  enum Answer: Equatable {
    case sendable
    /// The reason names what is in the way, where that is a member.
    case unknown(reason: String?)
  }

  /// Types of the standard library and of Foundation that are `Sendable` where their arguments are.
  private static let known: Set<String> = [
    "String", "Substring", "Character", "Bool", "Int", "Int8", "Int16", "Int32", "Int64", "Int128", "UInt", "UInt8",
    "UInt16", "UInt32", "UInt64", "UInt128", "Float", "Float16", "Double", "Array", "ContiguousArray", "Dictionary",
    "Set",
    "Range", "ClosedRange", "Duration", "UUID", "URL", "Date", "Data", "Decimal", "Calendar", "TimeZone", "Locale",
    "AsyncStream", "AsyncThrowingStream", "Mutex", "Atomic", "Logger",
  ]
  /// Protocols of the standard library that ask for `Sendable`.
  private static let refinements: Set<String> = ["Sendable", "Error", "CodingKey", "Actor", "GlobalActor", "Clock"]
  private static let deepest = 32

  private let index: TypeIndex
  private let module: String
  /// The names that the answer depends on.
  private(set) var lookups = TypeLookups()
  private var entered: Set<TypeName> = []

  init(_ index: TypeIndex, module: String) {
    self.index = index
    self.module = module
  }

  mutating func answer(for type: IndexedType) -> Answer {
    // A type that holds itself is decided by its other members.
    guard entered.count < Self.deepest, entered.insert(type.name).inserted else { return .sendable }
    let outline = type.file.outline
    if type.declaration.kind == .actor || conforms(type) { return .sendable }
    if index.globalActor(of: type.declaration, in: type.file, module: type.name.module) != nil { return .sendable }
    guard [.structure, .enumeration].contains(type.declaration.kind) else { return .unknown(reason: nil) }
    let isSeenOutside = [.public, .open].contains { outline.hasModifier($0, type.declaration) }
    guard !isSeenOutside else { return .unknown(reason: nil) }
    for (name, text) in storedTypes(of: type) {
      guard let text else { return .unknown(reason: "its '\(name)' has no written type") }
      guard isSendable(TypeSyntax(text), text, in: type) else {
        return .unknown(reason: "its '\(name)' is of type '\(text)'")
      }
    }
    return .sendable
  }

  private mutating func conforms(_ type: IndexedType) -> Bool {
    for conformance in type.conformances {
      for part in conformance.split(whereSeparator: { " &,".contains($0) }).map(String.init) {
        if Self.refinements.contains(TypePath.standardName(part)) { return true }
        if let found = find(part, from: type), found.declaration.kind == .protocolType, answer(for: found) == .sendable
        {
          return true
        }
      }
    }
    return false
  }

  private mutating func find(_ name: String, from type: IndexedType) -> IndexedType? {
    let path = TypePath.parts(of: name)
    let found = index.candidates(
      for: path, from: type.name.path, module: type.name.module, otherModules: [module],
      in: type.file
    ).first
    lookups.note(path, found?.name)
    return found
  }

  /// What an instance stores, by name and type, where the type is written or stands in the first value.
  private func storedTypes(of type: IndexedType) -> [(name: String, type: String?)] {
    let outline = type.file.outline
    var stored: [(name: String, type: String?)] = []
    for member in outline.members(of: type.declaration) where !outline.hasModifier(.static, member) {
      for binding in outline.bindings(of: member) where member.kind == .property && !binding.isComputed {
        let written = binding.type.map { type.file.text($0) }
        let inferred = binding.initialValue.flatMap { Self.typeName(ofValue: type.file.text($0)) }
        stored.append((type.file.name(binding.name), written ?? inferred))
      }
      for element in outline.enumCases(of: member) {
        for parameter in outline.payload(of: element) {
          stored.append((type.file.name(element.name), type.file.text(parameter.type)))
        }
      }
    }
    return stored
  }

  /// The type of a literal and of `Settings(limit: 3)`. What a static member returns may be of any type.
  private static func typeName(ofValue text: String) -> String? {
    if let literal = DefaultExpression(text).literalType { return literal.rawValue }
    let path = text.prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "." || $0 == ":" }
    let parts = TypePath.parts(of: String(path))
    guard text.dropFirst(path.count).first == "(", parts.allSatisfy({ $0.first?.isUppercase == true }) else {
      return nil
    }
    return String(path)
  }

  private mutating func isSendable(_ syntax: TypeSyntax, _ text: String, in type: IndexedType) -> Bool {
    switch syntax {
    case .void: return true
    case .optional(let wrapped), .array(let wrapped): return isSendable(wrapped, "", in: type)
    case .dictionary(let key, let value): return isSendable(key, "", in: type) && isSendable(value, "", in: type)
    case .tuple(let elements): return elements.allSatisfy { isSendable($0.type, "", in: type) }
    case .name(let path, let arguments):
      if let found = find(TypePath.text(of: path), from: type) {
        return found.declaration.kind != .protocolType && answer(for: found) == .sendable
      }
      return path.count == 1 && Self.known.contains(path[0])
        && arguments.allSatisfy { isSendable($0, "", in: type) }
    case .function:
      return ["@Sendable", "@MainActor", "@Swift::MainActor"].contains { text.hasPrefix($0) }
    case .constrained, .composition:
      return text.split { " &().?".contains($0) }.dropFirst().contains { part in
        if Self.refinements.contains(TypePath.standardName(String(part))) { return true }
        guard let found = find(String(part), from: type) else { return false }
        return answer(for: found) == .sendable
      }
    case .other: return false
    }
  }
}
