import ArgumentParser

struct SFGenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sfgen",
    abstract: "Server functions for Swift: typed calls from TypeScript and Swift to functions on your server.",
    discussion: """
      Mark Swift functions with the directive "use server"; sfgen checks them and writes everything between a call \
      and its function: the server's dispatch, the TypeScript client and the Swift client.

      What belongs to a project stands in sfgen.json, in the working folder or above:

        { "modules": {
            "App": { "role": "server", "path": "Sources/App",
                     "stub": "Sources/App/Generated" } },
          "outputs": [
            { "kind": "typescript", "of": ["App"], "path": "web/server" },
            { "kind": "swift-client", "of": ["App"],
              "path": "Sources/AppClient" } ] }

      A project with one module needs no file; flags say the same:

        sfgen generate Sources/App \\
          --server Sources/App/Generated --typescript web/server

      EXAMPLES:
        sfgen generate      write all outputs of sfgen.json
        sfgen lint          findings, as a compiler prints them
        sfgen check         for CI: findings, outdated files, new endpoints
        sfgen list          every endpoint with its signature and guard
        sfgen breaking --against git:origin/main
                            what would break deployed clients
        sfgen explain CODE  what a finding means, and how to mend it

      EXIT STATUS: 0 clean; 1 findings or outdated files; 2 wrong usage, configuration, or a file that cannot be \
      read or written.
      """,
    version: "sfgen \(Version.number)",
    subcommands: [
      GenerateCommand.self, LintCommand.self, CheckCommand.self, ListCommand.self, BreakingCommand.self,
      ExplainCommand.self,
      RulesCommand.self, TokensCommand.self,
    ])
}
