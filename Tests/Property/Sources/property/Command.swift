import Foundation

/// A program that is run to its end.
enum Command {
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  struct Outcome {
    let status: Int32
    let output: String
    let errors: String
  }

  /// What crashes ends at once.
  static var environment: [String: String] {
    ProcessInfo.processInfo.environment.merging(["SWIFT_BACKTRACE": "enable=no"]) { $1 }
  }

  /// Runs a program; what it reads and writes goes through files, so that nothing blocks.
  static func run(_ program: String, _ arguments: [String], in folder: URL, input: String = "") throws -> Outcome {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program] + arguments
    process.currentDirectoryURL = folder
    process.environment = environment
    let files = ["input", "output", "errors"].map { folder.appendingPathComponent(".\($0)-\(UUID().uuidString)") }
    defer { for file in files { try? FileManager.default.removeItem(at: file) } }
    try Data(input.utf8).write(to: files[0])
    for file in files.dropFirst() { try Data().write(to: file) }
    process.standardInput = try FileHandle(forReadingFrom: files[0])
    process.standardOutput = try FileHandle(forWritingTo: files[1])
    process.standardError = try FileHandle(forWritingTo: files[2])
    try process.run()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, output: try String(contentsOf: files[1], encoding: .utf8),
      errors: try String(contentsOf: files[2], encoding: .utf8))
  }

  /// Runs a program that has to succeed, and returns what it wrote.
  @discardableResult
  static func check(_ program: String, _ arguments: [String], in folder: URL, input: String = "") throws -> String {
    let outcome = try run(program, arguments, in: folder, input: input)
    guard outcome.status == 0 else {
      let text = (outcome.output + outcome.errors).split(separator: "\n").prefix(60).joined(separator: "\n")
      throw Failure(
        description: "\(program) \(arguments.prefix(6).joined(separator: " ")) … failed in \(folder.path):\n\(text)")
    }
    return outcome.output + outcome.errors
  }
}
