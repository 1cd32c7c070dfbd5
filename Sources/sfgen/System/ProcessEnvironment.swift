import CSFGenSystem

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What the process got from whoever started it.
enum ProcessEnvironment {
  /// The value of an environment variable; `nil` where it is not set or empty.
  static func value(_ name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }

  /// Whether standard output shows colours: a terminal that can, or a program that shows what a terminal would
  /// (`CLICOLOR_FORCE`, bixense.com/clicolors), and a person who has not said no (no-color.org).
  static var showsColor: Bool {
    if value("NO_COLOR") != nil { return false }
    if let force = value("CLICOLOR_FORCE"), force != "0" { return true }
    return isatty(STDOUT_FILENO) == 1 && value("TERM") != "dumb"
  }

  /// How many threads run at the same time.
  static var processorCount: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// Keeps what is opened later from taking the place of standard input, output or error, where the process got none.
  static func openStandardFiles() { sfgen_open_standard_files() }

  /// Lets a write to a closed pipe fail instead of ending the process.
  static func ignoreBrokenPipes() { signal(SIGPIPE, SIG_IGN) }

  static func end(with status: ExitStatus) -> Never { exit(status.rawValue) }
}
