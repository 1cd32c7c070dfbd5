import ArgumentParser
import GuestbookClient
import ServerFunctionsClient

struct SignCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "sign", abstract: "Signs the guestbook.")

  @OptionGroup var server: ServerOptions
  @Option(help: "Your name.") var name: String
  @Option(help: "How you feel.") var mood: Mood?
  @Argument(help: "What you have to say.") var message: String

  func run() async throws {
    let signed = try await server.call { guestbook throws(ServerFunctionError<GuestbookError>) in
      try await guestbook.sign(name: name, message: message, mood: mood)
    }
    print(signed.entry.line)
    print("To take it back: guestbook-client undo \(signed.undo)")
  }
}
