import SFGenOutline

extension Rule {
  static let genericFunction = Rule(
    code: "SF202", name: "generic-function",
    summary: "Generic parameters or a `where` clause.",
    explanation: """
      What arrives is bytes. A decoder needs concrete types, and a generic function gets its types from its caller, who is \
      in another program. Write one function for each type that clients need.
      """,
    wrong: """
      func store<Value: Codable>(_ value: Value) async {
        // "use server"
      }
      """,
    right: """
      func store(_ value: String) async {
        // "use server"
      }
      """,
    check: .function { rule, function in
      guard let clause = function.declaration.genericClause ?? function.declaration.whereClause else {
        return function.genericSurroundings.map { type in
          [
            function.finding(
              rule, "'\(function.name)' stands in '\(type)', which is generic, and clients cannot choose its types")
          ]
        } ?? []
      }
      return [function.finding(rule, "'\(function.name)' is generic, and clients cannot choose its types", at: clause)]
    })
}
