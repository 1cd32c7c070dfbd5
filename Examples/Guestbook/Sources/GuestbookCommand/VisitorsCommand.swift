import ArgumentParser
import GuestbookClient
import ServerFunctionsClient

struct VisitorsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "visitors", abstract: "Counts those who have come, this visit included, and those who watch.")

  @OptionGroup var server: ServerOptions

  func run() async throws {
    let attendance = try await server.call { guestbook throws(ServerFunctionError<Never>) in
      try await guestbook.visitors.welcome()
    }
    print("\(attendance.total) visitors, \(attendance.watching) watching")
  }
}
