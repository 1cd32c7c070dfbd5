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

      A struct or an enum that no other module sees is `Sendable` where all that it stores is, as for the compiler.
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
      actor Posts {
        func list() async -> [Int] {
          // "use server"
          []
        }
      }
      """,
    check: .function { rule, function in
      guard !function.typePath.isEmpty, !function.isNested else { return [] }
      let isMutating = [.mutating, .consuming].contains { function.outline.hasModifier($0, function.declaration) }
      if isMutating, function.isInstanceMethod { return [] }
      let type = function.surroundingType
      guard let problem = InstanceCheck(function, type).problem else { return [] }
      let name = function.typePath.joined(separator: ".")
      return [
        function.finding(
          rule, "'\(function.name)' cannot be a server function: '\(name)' is \(problem)",
          notes: type.map { [$0.declarationNote] } ?? [])
      ]
    })
}
