import Foundation
import Testing

@testable import sfgen

struct UsageTests {
  @Test func `The version is one line`() async throws {
    let outcome = try await Workspace().sfgen("--version")
    #expect(outcome.status == 0)
    #expect(outcome.output == "sfgen 0.1.0\n")
  }

  @Test(arguments: [[], ["generate"], ["lint"], ["check"], ["list"], ["tokens"]])
  func `Help shows examples and fits eighty columns`(command: [String]) async throws {
    let workspace = try Workspace()
    let outcome = try await Workspace.run(Workspace.executable, command + ["--help"], in: workspace.root)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("EXAMPLE"))
    #expect(outcome.output.contains("USAGE: sfgen"))
    #expect(outcome.errors.isEmpty)
    let wide = outcome.output.split(separator: "\n").filter { $0.count > 80 && !$0.hasPrefix("USAGE") }
    #expect(wide.isEmpty)
  }

  @Test(arguments: [
    ["frobnicate"], ["lint", "--frmat", "json"], ["lint", "--format", "xml"], ["tokens"], ["generate", "a", "b"],
    ["lint", "--jobs", "0"], ["lint", "--jobs", "many"], ["lint", "--format"],
    ["lint", "--write-baseline", "--format", "json"], ["lint", "--output"], ["check", "--format", "xml"],
    ["lint", "--fix=everything"], ["lint", "--fix="], ["lint", "--diff=x"], ["lint", "--stdin"],
    ["lint", "--stdin-filename", "A.swift"], ["lint", "--stdin", "--stdin-filename"],
    ["lint", "--stdin", "--stdin-filename", ""], ["lint", "Sources", "--stdin", "--stdin-filename", "A.swift"],
    ["lint", "--diff", "--format", "json"], ["list", "--fix=exposing"], ["lint", "--stdin", "--stdin-filename", "/"],
  ])
  func `Wrong usage is an error of the tool with exit status 2`(arguments: [String]) async throws {
    let workspace = try Workspace()
    let outcome = try await Workspace.run(Workspace.executable, arguments, in: workspace.root)
    #expect(outcome.status == 2)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.hasPrefix("sfgen: error: "))
  }

  @Test(arguments: [
    ["lint"], ["lint", "A", "--strict", "-q", "--format", "json", "B", "--config", "c.json", "--jobs", "2"],
    ["lint", "--quiet", "--format", "sarif", "--output", "o", "A"], ["lint", "--format", "github"],
    ["lint", "--fix"], ["lint", "--fix=exposing", "--fix"], ["lint", "--diff", "--fix=exposing", "A", "--strict"],
    ["lint", "--stdin", "--stdin-filename", "A.swift"],
    ["lint", "--baseline", "b", "--format", "xcode", "--output", "a", "--output", "o"],
    ["lint", "--write-baseline", "--baseline", "b"], ["lint", "A B", "", "ü"],
  ])
  func `Plain arguments of lint are read as the parser reads them`(arguments: [String]) throws {
    let plain = try #require(LintOptions(plain: arguments))
    let command = try #require(try SFGenCommand.parseAsRoot(FixingOptions.spelledForParser(arguments)) as? LintCommand)
    #expect(plain == command.options)
  }

  @Test(arguments: [
    [], ["list"], ["lint", "--help"], ["lint", "--format=json"], ["lint", "--", "-a"], ["lint", "-qs"],
    ["lint", "--jobs", "0"], ["lint", "--config"], ["lint", "--config", "--strict"], ["lint", "--format", "xml"],
    ["lint", "--output"], ["lint", "--baseline", "--strict"], ["lint", "--write-baseline", "--output", "o"],
    ["lint", "--fix=all"], ["lint", "--stdin"], ["lint", "--stdin-filename", "A.swift"],
    ["lint", "--write-baseline", "--fix"], ["lint", "--diff", "--output", "o"],
  ])
  func `All other arguments are left to the parser`(arguments: [String]) {
    #expect(LintOptions(plain: arguments) == nil)
  }

  @Test func `Fixing is in help and in completions under its own name`() async throws {
    let workspace = try Workspace()
    let help = try await workspace.sfgen("lint", "--help").output
    #expect(help.contains("  --fix  ") && help.contains("  --fix=exposing  ") && !help.contains("fix-exposing"))
    for shell in ["bash", "zsh", "fish"] {
      let script = try await workspace.sfgen("--generate-completion-script", shell).output
      #expect(script.contains("fix=exposing") && !script.contains("fix-exposing"))
      // A name that fish's `argparse` refuses takes the completion of every other option away too.
      #expect(!script.contains("'fix' 'fix=exposing'") && !script.contains("lint\" fix=exposing'"))
    }
    let fish = try await workspace.sfgen("--generate-completion-script", "fish").output
    #expect(fish.contains("'fix=?'") && fish.contains("-l 'fix=exposing'"))
    let script = try await workspace.sfgen("--generate-completion-script", "bash").output
    try workspace.write(
      script + "\nCOMP_WORDS=(sfgen lint --fi); COMP_CWORD=2; _sfgen sfgen --fi lint; echo ${COMPREPLY[*]}\n",
      to: "complete.bash")
    let bash = try await Workspace.run(URL(fileURLWithPath: "/bin/bash"), ["complete.bash"], in: workspace.root)
    #expect(bash.output == "--fix --fix=exposing\n")
  }

  @Test func `A configuration and flags do not mix`() async throws {
    let workspace = try Workspace.project()
    let outcome = try await workspace.sfgen("generate", "--server", "out")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("sfgen.json says what the project is, so --server cannot be given"))
    #expect(!workspace.exists("out"))
  }

  @Test func `Generating nothing is an error`() async throws {
    let workspace = try Workspace()
    try workspace.write(Workspace.posts, to: "Sources/Posts.swift")
    let outcome = try await workspace.sfgen("generate")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("nothing to generate: give --server, --typescript or --swift-client"))
  }
}
