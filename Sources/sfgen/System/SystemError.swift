/// Why the operating system refused something.
struct SystemError: Error, Hashable {
  /// A few words without a period, `No such file or directory`.
  let reason: String
  /// Whether the reader of a pipe is gone.
  var isBrokenPipe = false
}

/// What ends a run with exit status 2: wrong usage, a wrong configuration, or a file that cannot be read or written.
struct CommandFailure: Error {
  /// Whole lines for standard error.
  let lines: [String]

  /// One line that begins as every message of the tool about itself does.
  init(_ message: String) {
    lines = ["sfgen: error: \(message)"]
  }

  init(messages: [String]) {
    lines = messages.map { "sfgen: error: \($0)" }
  }

  /// Lines that name their own place, `sfgen.json:12:5: error: …`.
  init(lines: [String]) {
    self.lines = lines
  }
}

/// How a run ends.
enum ExitStatus: Int32, Error {
  case clean = 0
  /// Findings, or output that is out of date.
  case findings = 1
  /// Usage, configuration, or input and output.
  case failure = 2
}
