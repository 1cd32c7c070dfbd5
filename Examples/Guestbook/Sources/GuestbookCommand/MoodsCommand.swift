import ArgumentParser
import GuestbookClient
import ServerFunctionsClient

struct MoodsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "moods", abstract: "Counts the entries of each mood.")

  @OptionGroup var server: ServerOptions

  func run() async throws {
    let moods = try await server.call { guestbook throws(ServerFunctionError<GuestbookError>) in
      try await guestbook.moderation.moods()
    }
    for (mood, count) in moods.sorted(by: { $0.key < $1.key }) { print("\(mood): \(count)") }
  }
}
