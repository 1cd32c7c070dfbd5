import ArgumentParser
import SFGenAnalysis

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Say what a rule is for, with a wrong and a right example.",
    discussion: """
      Takes the code or the name of a rule. Without one, lists all rules.

      EXAMPLES:
        sfgen explain SF201
        sfgen explain not-async
        sfgen explain
      """)

  @Argument(
    help: ArgumentHelp("The code or the name of a rule.", valueName: "rule"),
    completion: .list(Rule.all.map(\.code)))
  var rule: String?

  mutating func run() throws {
    guard let rule else {
      try StandardOutput.print(RuleText.table(of: Rule.all))
      return
    }
    guard let found = Rule.named(rule) else {
      let nearest = NearestName.find(rule, among: Rule.all.flatMap { [$0.code, $0.name] })
      throw CommandFailure(
        "there is no rule '\(rule)'" + (nearest.map { ": did you mean '\($0)'?" } ?? ": 'sfgen explain' lists them"))
    }
    try StandardOutput.print(RuleText.explanation(of: found))
  }
}
