import SFGenLexer
import SFGenSource

/// What the braces of a file belong to, for the few that a directive stands in.
struct DirectiveScopes {
  private let file: SourceFile
  private let outline: Outline
  private let bodies: [UInt32: Int]
  private let accessors: Set<UInt32>

  init(_ file: SourceFile, _ outline: Outline) {
    self.file = file
    self.outline = outline
    var bodies: [UInt32: Int] = [:]
    for (index, declaration) in outline.declarations.enumerated() {
      if let start = declaration.bodyStart { bodies[start] = index }
    }
    self.bodies = bodies
    accessors = Set(outline.bindings.compactMap(\.accessorStart))
  }

  func scope(openedBy brace: ByteRange, in parent: ByteRange?) -> DirectiveScope {
    if accessors.contains(brace.end) { return .unsupported("an accessor") }
    guard let index = bodies[brace.end] else { return .unsupported(placeWithoutName(brace, parent)) }
    let declaration = outline.declarations[index]
    switch declaration.kind {
    case .initializer: return .unsupported("an initializer")
    case .deinitializer: return .unsupported("a deinitializer")
    case .subscriptDeclaration: return .unsupported("a subscript")
    case .protocolType: return .unsupported("a protocol")
    case .function:
      if isLocal(declaration), !isNestedInFunctionsAlone(declaration) {
        return .unsupported("a function in a closure, an accessor or an initializer")
      }
      if isOperator(declaration.nameRange) { return .unsupported("an operator function") }
    default:
      if isLocal(declaration) { return .unsupported("a closure or an inner block") }
    }
    return .body(nameOffset: declaration.nameRange.start)
  }

  private func isLocal(_ declaration: Declaration) -> Bool {
    var parent = outline.parent(of: declaration)
    while let each = parent {
      if !each.kind.isType { return true }
      parent = outline.parent(of: each)
    }
    return false
  }

  /// Whether the innermost declarations around a local function are functions, and what these stand in are types.
  private func isNestedInFunctionsAlone(_ declaration: Declaration) -> Bool {
    var parent = outline.parent(of: declaration)
    while let each = parent, each.kind == .function { parent = outline.parent(of: each) }
    guard let outer = parent else { return true }
    return outer.kind.isType && !isLocal(outer)
  }

  private func isOperator(_ name: ByteRange) -> Bool {
    switch file.bytesAndSentinel[Int(name.start)] {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"),
      UInt8(ascii: "`"):
      false
    case 0x80...: !file.text(name).unicodeScalars.allSatisfy(\.continuesName)
    default: true
    }
  }

  /// The place in words, of braces that belong to no declaration.
  private func placeWithoutName(_ brace: ByteRange, _ parent: ByteRange?) -> String {
    let isValue = outline.bindings.contains { $0.initialValue?.contains(brace) == true }
    let isInType = parent.flatMap { bodies[$0.end] }.map { outline.declarations[$0].kind.isType } ?? (parent == nil)
    guard isInType else { return "a closure or an inner block" }
    return isValue ? "a closure" : "a closure or block"
  }
}
