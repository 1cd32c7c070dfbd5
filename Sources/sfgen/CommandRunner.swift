import ArgumentParser

/// Runs the command that the arguments name and turns whatever ends it into an exit status.
enum CommandRunner {
  static func run(_ arguments: [String]) -> ExitStatus {
    do {
      // Answered before the parser starts: scripts and build systems ask for it often.
      if arguments == ["--version"] {
        try StandardOutput.print(Version.line)
        return .clean
      }
      // The parser takes longer to start than lint takes for a small project.
      if let options = LintOptions(plain: arguments) { return try Lint.run(options) }
      return try runCommand(arguments)
    } catch {
      StandardOutput.printErrors(error.lines)
      return .failure
    }
  }

  private static func runCommand(_ arguments: [String]) throws(CommandFailure) -> ExitStatus {
    do {
      var command = try SFGenCommand.parseAsRoot(FixingOptions.spelledForParser(arguments))
      try command.run()
      return .clean
    } catch let status as ExitStatus {
      return status
    } catch let failure as CommandFailure {
      throw failure
    } catch {
      return try report(error)
    }
  }

  /// Help and version are errors of the parser too, but clean ones.
  private static func report(_ error: any Error) throws(CommandFailure) -> ExitStatus {
    let message = FixingOptions.spelledForShell(SFGenCommand.fullMessage(for: error))
    guard SFGenCommand.exitCode(for: error).isSuccess else {
      let marker = "Error: "
      throw CommandFailure(message.hasPrefix(marker) ? String(message.dropFirst(marker.count)) : message)
    }
    try StandardOutput.print(message.hasSuffix("\n") ? message : message + "\n")
    return .clean
  }
}
