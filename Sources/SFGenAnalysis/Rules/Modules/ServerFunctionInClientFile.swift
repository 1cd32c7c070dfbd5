import SFGenOutline
import SFGenSource

extension Rule {
  static let serverFunctionInClientFile = Rule(
    code: "SF401", name: "server-function-in-client-file",
    summary: "A server function in a `\"use client\"` file.",
    explanation: """
      `"use client"` says that a file belongs to the client and is compiled into it. A function that runs on the server \
      would ship its body, with what it knows, to every device. Move it to a file of the server.
      """,
    wrong: """
      // "use client"

      func ping() async {
        // "use server"
      }
      """,
    right: """
      func ping() async {
        // "use server"
      }
      """,
    check: .function { rule, function in
      guard let directive = function.fileDirective, directive.text.kind == .client else { return [] }
      return [
        function.finding(
          rule, "'\(function.name)' is a server function in a \"use client\" file",
          notes: [
            Note("the file belongs to the client", at: .init(path: function.source.path, range: directive.range))
          ])
      ]
    })
}
