import Foundation
import PropertyHTTP

/// A compiled interface that is being served. It ends with the program that started it.
final class ServerProcess {
  let port: Int
  private let process = Process()
  private let input = Pipe()

  init(_ program: URL) throws {
    let output = Pipe()
    process.executableURL = program
    process.environment = Command.environment
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    var line = Data()
    while !line.contains(UInt8(ascii: "\n")) {
      let piece = output.fileHandleForReading.availableData
      guard !piece.isEmpty else { throw Command.Failure(description: "\(program.path) does not serve") }
      line += piece
    }
    port = Int(String(decoding: line, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)) ?? 0
  }

  var isRunning: Bool { process.isRunning }

  func stop() {
    try? input.fileHandleForWriting.close()
    process.waitUntilExit()
  }
}
