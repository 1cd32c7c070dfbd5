import ArgumentParser
import GuestbookClient
import ServerFunctionsClient

struct ShowCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "show", abstract: "Prints one entry.")

  @OptionGroup var server: ServerOptions
  @Argument(help: "The entry's number.") var id: Int

  func run() async throws {
    let entry = try await server.call { guestbook throws(ServerFunctionError<GuestbookError>) in
      try await guestbook.entry(id)
    }
    print(entry?.line ?? "There is no entry \(id).")
  }
}
