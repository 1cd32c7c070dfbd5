#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Where a report goes: into a file, or to standard output.
enum ReportOutput {
  /// Writes a report as a whole. A reader of the file sees either the old report or the new one.
  static func write(_ text: String, to path: String?) throws(CommandFailure) {
    guard let path else { return try StandardOutput.print(text) }
    do throws(SystemError) {
      let bytes = Array(text.utf8)
      switch try FileSystem.entry(at: path)?.kind {
      case nil: try FileSystem.replaceFile(at: path, with: bytes)
      // A symbolic link stays one, and the file that it leads to is replaced.
      case .file, .symbolicLink: try FileSystem.replaceFile(at: FileSystem.realPath(of: path), with: bytes)
      case .folder: throw SystemError(reason: "Is a folder")
      // A device or a pipe must not be replaced by a file.
      case .other: try append(bytes, to: path)
      }
    } catch {
      throw CommandFailure("\(path): cannot be written: \(error.reason)")
    }
  }

  private static func append(_ bytes: [UInt8], to path: String) throws(SystemError) {
    let descriptor = open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw SystemError.last }
    defer { close(descriptor) }
    try FileSystem.write(bytes, to: descriptor)
  }
}
