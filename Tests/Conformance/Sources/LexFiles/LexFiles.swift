#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif
import SFGenLexer
import SFGenSource

/// Lexes every Swift file below the folders given, on one thread and through one buffer: what the lexer costs where files
/// have to be found and read as well, for comparison with a text search.
@main
struct LexFiles {
  private var buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 1 << 22)
  private var tokens = UnsafeMutableBufferPointer<Token>.allocate(capacity: 1024)
  private var fileCount = 0
  private var byteCount = 0
  private var tokenCount = 0

  static func main() {
    var lexing = LexFiles()
    for path in CommandLine.arguments.dropFirst() { lexing.visit(open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)) }
    print("\(lexing.fileCount) files, \(lexing.byteCount) bytes, \(lexing.tokenCount) tokens")
  }

  private mutating func visit(_ folder: Int32) {
    guard folder >= 0, let stream = fdopendir(folder) else { return }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      let name = withUnsafeMutablePointer(to: &entry.pointee.d_name) { UnsafeMutableRawPointer($0) }
        .assumingMemoryBound(to: CChar.self)
      if name[0] == CChar(UInt8(ascii: ".")) { continue }
      if Int32(entry.pointee.d_type) == Int32(DT_DIR) {
        visit(openat(folder, name, O_RDONLY | O_DIRECTORY | O_CLOEXEC))
      } else if isSwift(name) {
        lex(openat(folder, name, O_RDONLY | O_CLOEXEC))
      }
    }
  }

  private func isSwift(_ name: UnsafePointer<CChar>) -> Bool {
    let length = strlen(name)
    return length > 6 && memcmp(name + length - 6, ".swift", 6) == 0
  }

  private mutating func lex(_ descriptor: Int32) {
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    var count = 0
    while true {
      let room = buffer.count - SourceFile.sentinelCount - count
      let size = read(descriptor, buffer.baseAddress.map { $0 + count }, room)
      if size <= 0 { break }
      count += size
      // Only at its end does a file give less than was asked for.
      if size < room { break }
      grow()
    }
    for index in 0..<SourceFile.sentinelCount { buffer[count + index] = 0 }
    var lexer = Lexer(bytesAndSentinel: UnsafeBufferPointer(rebasing: buffer[0..<count + SourceFile.sentinelCount]))
    while true {
      let added = lexer.scan(into: tokens)
      tokenCount += added
      if tokens[added - 1].kind == .endOfFile { break }
    }
    tokenCount -= 1
    fileCount += 1
    byteCount += count
  }

  private mutating func grow() {
    let larger = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: buffer.count * 2)
    _ = larger.update(fromContentsOf: buffer)
    buffer.deallocate()
    buffer = larger
  }
}
