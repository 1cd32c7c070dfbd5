import ArgumentParser
import SFGenFixing

/// The options of `lint` that change sources.
///
/// The parser has no options with a value that may be left out. `--fix=exposing` is spelled for it as a hidden flag
/// before it starts; the flag of this name here is what help and completions show.
struct FixingOptions: ParsableArguments {
  private static let exposing = "fix=exposing"
  private static let exposingForParser = "fix-exposing"

  @Flag(help: "Mend what can be mended without a new endpoint, until nothing changes.")
  var fix = false

  @Flag(name: .customLong(exposing), help: "The same, and also where a function becomes an endpoint.")
  var shownFixExposing = false

  @Flag(name: .customLong(exposingForParser), help: .hidden)
  var fixExposing = false

  @Flag(help: "Print what --fix would change as a diff, and write nothing.")
  var diff = false

  var mode: FixMode? { fixExposing ? .exposing : fix ? .safe : nil }

  /// The arguments as the parser reads them.
  static func spelledForParser(_ arguments: [String]) -> [String] {
    guard arguments.first == "lint" else { return arguments }
    let end = arguments.firstIndex(of: "--") ?? arguments.endIndex
    return arguments[..<end].map { $0 == "--\(exposing)" ? "--\(exposingForParser)" : $0 } + arguments[end...]
  }

  /// A completion script as fish takes it: to that shell a name with `=` in it is a mistake where options are declared,
  /// and `--fix` an option with a value that may be left out.
  static func spelledForShell(_ script: String) -> String {
    script.replacing("'fix' '\(exposing)'", with: "'fix=?'").replacing("lint\" \(exposing)'", with: "lint\" fix'")
  }
}

/// The options of `lint` for a text that an editor has not saved.
struct EditorOptions: ParsableArguments {
  @Flag(help: "Check the text on standard input; with --fix print it mended, and findings to standard error.")
  var stdin = false

  @Option(
    help: ArgumentHelp(
      "The file that the text stands for; it need not exist.", valueName: "file"))
  var stdinFilename: String?
}
