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
    try write(text.utf8)
  }

  mutating func write(_ bytes: some Sequence<UInt8>) throws(CommandFailure) {
    buffer.append(contentsOf: bytes)
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

  /// Writes bytes as a whole, whatever they are.
  static func print(_ bytes: some Sequence<UInt8>) throws(CommandFailure) {
    var output = StandardOutput()
    try output.write(bytes)
    try output.finish()
  }

  /// Writes lines to standard error.
  static func printErrors(_ lines: [String]) {
    printErrors(lines.map { $0 + "\n" }.joined())
  }

  /// Writes a text to standard error. There is no place left to report a failure of that.
  static func printErrors(_ text: String) {
    try? FileSystem.write(Array(text.utf8), to: 2)
  }
}
