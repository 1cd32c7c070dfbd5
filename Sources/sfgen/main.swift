ProcessEnvironment.openStandardFiles()
ProcessEnvironment.ignoreBrokenPipes()
ProcessEnvironment.end(with: CommandRunner.run(Array(CommandLine.arguments.dropFirst())))
