import ArgumentParser
import GuestbookClient
import ServerFunctionsClient

struct RemoveCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "remove", abstract: "Removes an entry, as a moderator.")

  @OptionGroup var server: ServerOptions
  @Argument(help: "The entry's number.") var id: Int

  func run() async throws {
    try await server.call { guestbook throws(ServerFunctionError<GuestbookError>) in
      try await guestbook.moderation.remove(id)
    }
    print("Removed entry \(id).")
  }
}
