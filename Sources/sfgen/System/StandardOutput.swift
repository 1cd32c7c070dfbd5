/// Standard output, in blocks: a listing has many short lines.
///
/// A reader that has seen enough and closed the pipe (`sfgen lint | head`) is no error: what follows goes nowhere, and
/// the exit status stays what it would be.
struct StandardOutput: ~Copyable {
  private static let blockSize = 64 * 1024

  private var buffer: [UInt8] = []

  init() {
    buffer.reserveCapacity(StandardOutput.blockSize)
  }

  mutating func write(_ text: String) {
    buffer.append(contentsOf: text.utf8)
    if buffer.count >= StandardOutput.blockSize { flush() }
  }

  consuming func finish() {
    flush()
  }

  mutating func flush() {
    guard !buffer.isEmpty else { return }
    try? FileSystem.write(buffer, to: 1)
    buffer.removeAll(keepingCapacity: true)
  }

  /// Writes a text as a whole.
  static func print(_ text: String) {
    guard !text.isEmpty else { return }
    try? FileSystem.write(Array(text.utf8), to: 1)
  }

  /// Writes lines to standard error.
  static func printErrors(_ lines: [String]) {
    try? FileSystem.write(Array(lines.map { $0 + "\n" }.joined().utf8), to: 2)
  }
}
