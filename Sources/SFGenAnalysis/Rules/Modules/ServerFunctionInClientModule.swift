import SFGenOutline

extension Rule {
  static let serverFunctionInClientModule = Rule(
    code: "SF402", name: "server-function-in-client-module",
    summary: "A server function in a module that the configuration lists as client or shared.",
    explanation: """
      A module with the role `client` in `sfgen.json` is compiled into apps. A function that runs on the server does not \
      belong there; it is called from there, through the generated client. Neither does it into a module with the role \
      `shared`, which both sides compile.
      """,
    wrong: RuleExample(
      """
      func ping() async {
        // "use server"
      }
      """, role: .client),
    right: RuleExample(
      """
      func showPing() async {
      }
      """, role: .client),
    check: .file { rule, checked in
      guard checked.module.role != .server else { return [] }
      let what = checked.module.role == .client ? "client code" : "shared with clients"
      // Where the file is marked one finding says it for all of its functions.
      if let directive = checked.directives.file, directive.text.kind == .server {
        return [rule.diagnostic("module '\(checked.module.name)' is \(what)", in: checked.source, directive.range)]
      }
      return checked.functions.map { function in
        function.finding(
          rule, "'\(function.name)' is a server function, and the module '\(checked.module.name)' is \(what)")
      }
    })
}
