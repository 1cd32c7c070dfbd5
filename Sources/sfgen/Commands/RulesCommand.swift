import ArgumentParser
import SFGenAnalysis

struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "List the rules.",
    discussion: """
      As text, a line for each rule. As JSON, for other programs, with the texts and examples of 'sfgen explain'. As \
      Markdown, the page of the documentation.

      EXAMPLES:
        sfgen rules
        sfgen rules --format json
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
    case markdown
  }

  @Option(help: ArgumentHelp("How the list is written: text, json or markdown.", valueName: "format"))
  var format: Format = .text

  mutating func run() throws {
    switch format {
    case .text: try StandardOutput.print(RuleText.table(of: Rule.all))
    case .json: try StandardOutput.print(RuleText.json(of: Rule.all))
    case .markdown: try StandardOutput.print(RuleText.page(of: Rule.all))
    }
  }
}
