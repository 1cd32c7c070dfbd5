import ArgumentParser

@main
struct GuestbookCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "guestbook-client", abstract: "Reads, signs and moderates a guestbook.",
    subcommands: [ListCommand.self, ShowCommand.self, SignCommand.self, MoodsCommand.self, RemoveCommand.self],
    defaultSubcommand: ListCommand.self)
}
