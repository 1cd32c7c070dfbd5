// Answered before anything else starts: scripts and build systems ask for it often.
if CommandLine.arguments.dropFirst() == ["--version"] {
  StandardOutput.print(Version.line)
  ProcessEnvironment.end(with: .clean)
}

ProcessEnvironment.ignoreBrokenPipes()
ProcessEnvironment.end(with: CommandRunner.run(Array(CommandLine.arguments.dropFirst())))
