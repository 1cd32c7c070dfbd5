import ArgumentParser
import GuestbookClient
import ServerFunctionsClient

struct UndoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo", abstract: "Takes an entry back, with what 'sign' printed.")

  @OptionGroup var server: ServerOptions
  @Argument(help: "What the server gave to the one who signed.") var sealed: String

  func run() async throws {
    try await server.call { guestbook throws(ServerFunctionError<GuestbookError>) in
      try await guestbook.sign.undo(bound: sealed)
    }
    print("The entry is gone.")
  }
}
