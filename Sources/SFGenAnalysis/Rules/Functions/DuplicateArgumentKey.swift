import SFGenOutline
import SFGenSource

extension Rule {
  static let duplicateArgumentKey = Rule(
    code: "SF216", name: "duplicate-argument-key",
    summary: "Two arguments with one key: `f(_ to: Int, to x: Int)`.",
    explanation: """
      Arguments travel in one JSON object, by their labels, or by their names where they have no label. Two of the same key \
      cannot both arrive. Give one of them another label.
      """,
    wrong: """
      func move(_ to: Int, to place: Int) async {
        // "use server"
      }
      """,
    right: """
      func move(_ from: Int, to place: Int) async {
        // "use server"
      }
      """,
    check: .function { rule, function in
      var keys: Set<String> = []
      var findings: [Diagnostic] = []
      for (position, parameter) in function.parameters.enumerated() {
        let key = function.key(of: parameter, at: position)
        if keys.insert(key).inserted { continue }
        findings.append(
          function.finding(rule, "two arguments of '\(function.name)' have the key '\(key)'", at: parameter.range))
      }
      return findings
    })
}
