import SFGenLexer
import SFGenOutline
import SFGenSource

extension Rule {
  static let unregistrableInstance = Rule(
    code: "SF211", name: "unregistrable-instance",
    summary: "An instance method of a type that the server cannot hold one instance of.",
    explanation: """
      For instance methods the server is given one instance, which every call uses, at the same time as others. So the \
      type is an actor, a struct or a `final` class; it is `Sendable` or isolated to a global actor; and it is no generic \
      type, no protocol and none that is local to a function. Static methods need no instance.

      Instance methods are checked by these rules, and code for them is not generated yet: mark static methods.
      """,
    wrong: """
      class Posts {
        func list() async -> [Int] {
          // "use server"
          []
        }
      }
      """,
    right: """
      enum Posts {
        static func list() async -> [Int] {
          // "use server"
          []
        }
      }
      """,
    check: .function { rule, function in
      guard !function.namespace.isEmpty, !function.isNested else { return [] }
      let isMutating = [.mutating, .consuming].contains { function.outline.hasModifier($0, function.declaration) }
      if isMutating, function.isInstanceMethod { return [] }
      return InstanceCheck(function).problem.map { [function.finding(rule, $0.message, notes: $0.notes)] } ?? []
    })
}

/// Whether the type of a method can be registered with the server.
private struct InstanceCheck {
  let problem: (message: String, notes: [Note])?

  init(_ function: MarkedFunction) {
    let typeName = function.namespace.joined(separator: ".")
    let indexed = function.index.type(function.namespace, in: function.module.name)
    let declaration = indexed?.declaration ?? function.enclosing.last
    let file = indexed?.file ?? function.file
    guard let declaration else {
      problem = nil
      return
    }
    let notes = [
      Note(
        "'\(typeName)' is declared here",
        at: SourceLocation(path: file.source.path, range: declaration.nameRange))
    ]
    func refuse(_ reason: String) -> (message: String, notes: [Note]) {
      ("'\(function.name)' cannot be a server function: '\(typeName)' is \(reason)", notes)
    }
    if !function.isInstanceMethod, declaration.genericClause != nil {
      problem = nil
    } else if declaration.genericClause != nil {
      problem = refuse("generic")
    } else if declaration.kind == .protocolType {
      problem = refuse("a protocol")
    } else if !function.isInstanceMethod {
      problem = nil
    } else if declaration.kind == .classType, !file.outline.hasModifier(.final, declaration) {
      problem = refuse("a class that is not 'final', so that a subclass could take its place")
    } else if !Self.isSendable(declaration, file, indexed) {
      problem = refuse("not known to be 'Sendable', and many calls use the one instance at a time")
    } else {
      problem = (
        "'\(function.name)' is an instance method, and only static methods are generated yet", []
      )
    }
  }

  private static func isSendable(_ declaration: Declaration, _ file: ParsedFile, _ indexed: IndexedType?) -> Bool {
    if declaration.kind == .actor { return true }
    let isIsolated = file.outline.attributes(of: declaration).contains { file.source.text($0.name).hasSuffix("Actor") }
    if isIsolated { return true }
    let conformances = indexed?.conformances ?? file.outline.types(of: declaration).map { file.source.text($0) }
    return conformances.contains {
      $0.split { " &,".contains($0) }.contains { $0 == "Sendable" || $0.hasSuffix("Actor") }
    }
  }
}
