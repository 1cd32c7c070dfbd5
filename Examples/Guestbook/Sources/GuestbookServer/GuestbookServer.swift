import ArgumentParser
import Foundation
import Guestbook
import Hummingbird
import ServerFunctionsSealing

@main
struct GuestbookServer: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "guestbook-server", abstract: "Serves the guestbook on the loopback interface.")

  @Option(help: "The port to listen on.")
  var port = 8080

  @Option(help: "The database's file; without it, entries are gone when the server stops.")
  var database: String?

  @Option(help: "What moderators sign in with; without it, one is made up and printed.")
  var token: String?

  @Option(help: "The folder of the web page.")
  var web = "Web/public"

  func run() async throws {
    let token = token ?? madeUpToken()
    let settings = GuestbookSettings(
      port: port, moderatorToken: token, sealer: try SealingKeys.environment(), webFolder: web)
    // Written at once, where `print` would wait for a full buffer whenever its reader is no terminal.
    let greeting = "The guestbook is at http://localhost:\(port); moderators sign in with \(token)\n"
    try FileHandle.standardOutput.write(contentsOf: Data(greeting.utf8))
    try await guestbookApplication(store: EntryStore(path: database), settings: settings).runService()
  }

  private func madeUpToken() -> String {
    var generator = SystemRandomNumberGenerator()
    return (0..<2).map { _ in String(generator.next(), radix: 36) }.joined()
  }
}
