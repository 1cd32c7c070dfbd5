import ArgumentParser
import GuestbookClient
import ServerFunctionsClient

struct ListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "Prints the newest entries.")

  @OptionGroup var server: ServerOptions
  @Option(help: "How many entries at most.") var limit: Int?

  func run() async throws {
    let entries = try await server.call { guestbook throws(ServerFunctionError<GuestbookError>) in
      try await guestbook.entries(limit: limit)
    }
    for entry in entries { print(entry.line) }
  }
}
