import ArgumentParser

/// Runs the command that the arguments name and turns whatever ends it into an exit status.
enum CommandRunner {
  static func run(_ arguments: [String]) -> ExitStatus {
    do {
      var command = try SFGenCommand.parseAsRoot(arguments)
      try command.run()
      return .clean
    } catch let status as ExitStatus {
      return status
    } catch let failure as CommandFailure {
      StandardOutput.printErrors(failure.lines)
      return .failure
    } catch {
      return report(error)
    }
  }

  /// Help and version are errors of the parser too, but clean ones.
  private static func report(_ error: any Error) -> ExitStatus {
    let message = SFGenCommand.fullMessage(for: error)
    guard SFGenCommand.exitCode(for: error).isSuccess else {
      let marker = "Error: "
      let text = message.hasPrefix(marker) ? String(message.dropFirst(marker.count)) : message
      StandardOutput.printErrors(["sfgen: error: " + text])
      return .failure
    }
    StandardOutput.print(message.hasSuffix("\n") ? message : message + "\n")
    return .clean
  }
}
