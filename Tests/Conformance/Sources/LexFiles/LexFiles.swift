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
    for path in CommandLine.arguments.dropFirst() { lexing.visit(path) }
    print("\(lexing.fileCount) files, \(lexing.byteCount) bytes, \(lexing.tokenCount) tokens")
  }

  private mutating func visit(_ folder: String) {
    guard let stream = opendir(folder) else { return }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasPrefix(".") { continue }
      let path = folder + "/" + name
      if Int32(entry.pointee.d_type) == Int32(DT_DIR) {
        visit(path)
      } else if name.hasSuffix(".swift") {
        lex(path)
      }
    }
  }

  private mutating func lex(_ path: String) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    var count = 0
    while true {
      let room = buffer.count - SourceFile.sentinelCount - count
      if room == 0 {
        grow()
        continue
      }
      let size = read(descriptor, buffer.baseAddress.map { $0 + count }, room)
      if size <= 0 { break }
      count += size
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
