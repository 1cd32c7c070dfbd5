/// Standard output, in blocks: a listing has many short lines.
///
/// A reader that has seen enough and closed the pipe (`sfgen lint | head`) is no error: what follows goes nowhere, and
/// the exit status stays what it would be. Any other failure, as a full disk, ends the run: a report that was cut must
/// not look complete.
struct StandardOutput: ~Copyable {
  private static let blockSize = 64 * 1024

  private var buffer: [UInt8] = []

  init() {
    buffer.reserveCapacity(StandardOutput.blockSize)
  }

  mutating func write(_ text: String) throws(CommandFailure) {
    buffer.append(contentsOf: text.utf8)
    if buffer.count >= StandardOutput.blockSize { try flush() }
  }

  /// Writes what is still held back.
  consuming func finish() throws(CommandFailure) {
    try flush()
  }

  private mutating func flush() throws(CommandFailure) {
    do throws(SystemError) {
      try FileSystem.write(buffer, to: 1)
    } catch {
      guard error.isBrokenPipe else { throw CommandFailure("standard output cannot be written: \(error.reason)") }
    }
    buffer.removeAll(keepingCapacity: true)
  }

  /// Writes a text as a whole.
  static func print(_ text: String) throws(CommandFailure) {
    var output = StandardOutput()
    try output.write(text)
    try output.finish()
  }

  /// Writes lines to standard error. There is no place left to report a failure of that.
  static func printErrors(_ lines: [String]) {
    try? FileSystem.write(Array(lines.map { $0 + "\n" }.joined().utf8), to: 2)
  }
}
