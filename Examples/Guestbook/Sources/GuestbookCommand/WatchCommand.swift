import ArgumentParser
import Foundation
import GuestbookClient
import ServerFunctionsClient

struct WatchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch", abstract: "Prints new entries as they are signed, until Control-C.")

  @OptionGroup var server: ServerOptions
  @Option(help: "Begin with those after this entry.") var after: Int?
  @Option(help: "Leave after this many entries.") var count: Int?

  func validate() throws {
    if let count, count < 1 { throw ValidationError("There is nothing to wait for: --count is below 1.") }
  }

  func run() async throws {
    try await server.call { guestbook throws(ServerFunctionError<GuestbookError>) in
      var seen = 0
      for try await entry in try await guestbook.newEntries(after: after) {
        // Written at once, where `print` would wait for a full buffer whenever its reader is no terminal.
        FileHandle.standardOutput.write(Data("\(entry.line)\n".utf8))
        seen += 1
        if seen == count { return }
      }
    }
  }
}
