import ArgumentParser

@main
struct GuestbookCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "guestbook-client", abstract: "Reads, signs and moderates a guestbook.",
    subcommands: [
      ListCommand.self, ShowCommand.self, WatchCommand.self, SignCommand.self, UndoCommand.self, MoodsCommand.self,
      VisitorsCommand.self, RemoveCommand.self,
    ],
    defaultSubcommand: ListCommand.self)
}
