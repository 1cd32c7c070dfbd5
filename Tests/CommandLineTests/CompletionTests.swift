import Foundation
import Testing

struct CompletionTests {
  private func script(_ shell: String) async throws -> String {
    let outcome = try await Workspace().sfgen("--generate-completion-script", shell)
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    return outcome.output
  }

  @Test(arguments: [
    ("sfgen li", ["lint", "list"]), ("sfgen lint --form", ["--format"]), ("sfgen lint --write", ["--write-baseline"]),
    ("sfgen lint --format ", ["text", "json", "sarif", "github", "xcode"]), ("sfgen check --format x", ["xcode"]),
    ("sfgen br", ["breaking"]), ("sfgen breaking --ag", ["--against"]), ("sfgen breaking --format s", ["sarif"]),
  ])
  func `Bash completes commands, options and their values`(line: String, words: [String]) async throws {
    let workspace = try Workspace()
    try workspace.write(try await script("bash"), to: "sfgen.bash")
    // What bash does before it calls the function that the script registers.
    try workspace.write(
      """
      source sfgen.bash
      COMP_LINE=$1 COMP_POINT=${#1}
      read -ra COMP_WORDS <<< "$1"
      case $1 in *' ') COMP_WORDS+=('') ;; esac
      COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
      registered=($(complete -p sfgen))
      ${registered[-2]} sfgen "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
      printf '%s\\n' "${COMPREPLY[@]}"
      """, to: "drive.bash")
    let bash = URL(fileURLWithPath: "/bin/bash")
    #expect(try await Workspace.run(bash, ["-n", "sfgen.bash"], in: workspace.root).errors.isEmpty)
    let outcome = try await Workspace.run(bash, ["drive.bash", line], in: workspace.root)
    #expect(outcome.errors.isEmpty)
    #expect(outcome.output.split(separator: "\n").map(String.init) == words)
  }

  @Test(arguments: [("zsh", "#compdef sfgen"), ("fish", "complete -c 'sfgen'")])
  func `Other shells have scripts too`(shell: String, part: String) async throws {
    let text = try await script(shell)
    #expect(text.contains(part))
    #expect(text.contains("write-baseline"))
  }
}
