import ArgumentParser
import SFGenAnalysis
import SFGenEmitters
import SFGenInterface

struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List every endpoint.",
    discussion: """
      As text: the endpoint, its signature, its guard and its place. As JSON: the whole interface, with parameters, \
      types, errors and documentation, which 'sfgen breaking --against FILE' compares a later one with.

      EXAMPLES:
        sfgen list
        sfgen list --format json
        sfgen list Sources/App --module App
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
  }

  @OptionGroup var project: ProjectOptions

  @Option(help: ArgumentHelp("How the list is written: text or json.", valueName: "format"))
  var format: Format = .text

  mutating func run() throws {
    let configuration = try Configuration.load(project)
    let project = try Project(configuration)
    let analysis = project.analysis
    let report = FindingsReport(diagnostics: analysis.diagnosticsForGeneration, sources: project.sources)
    guard !report.hasErrors else {
      // Standard output is for the list alone: a program may be reading it.
      StandardOutput.printErrors([report.text(quiet: true) + "sfgen: the sources have errors, so that there is no list"]
      )
      throw ExitStatus.findings
    }
    switch format {
    case .json: try StandardOutput.print(InterfaceJSONEmitter.contents(for: analysis.interfaces))
    case .text: try StandardOutput.print(InterfaceTable.text(of: analysis.interfaces, configuration))
    }
  }
}
