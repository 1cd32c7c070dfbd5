import Hummingbird
import ServerFunctions
import ServerFunctionsHummingbird

/// What a guestbook is started with.
public struct GuestbookSettings: Sendable {
  /// Where it listens, on the loopback interface.
  public var port: Int
  /// What moderators sign in with.
  public var moderatorToken: String
  /// Seals what the server gives away to get it back unchanged.
  public var sealer: any ArgumentSealer
  /// The folder of the web page.
  public var webFolder: String

  /// Nothing has a default here; the server's options have.
  public init(port: Int, moderatorToken: String, sealer: any ArgumentSealer, webFolder: String) {
    self.port = port
    self.moderatorToken = moderatorToken
    self.sealer = sealer
    self.webFolder = webFolder
  }
}

/// The guestbook's server: the web page, and the server functions that it calls.
public func guestbookApplication(store: EntryStore, settings: GuestbookSettings) -> some ApplicationProtocol {
  let router = Router()
  router.addMiddleware { FileMiddleware(settings.webFolder, searchForIndexHtml: true) }
  router.addServerFunctions(
    GuestbookServerFunctions(
      guards: ModeratorGuard(token: settings.moderatorToken),
      sealer: settings.sealer,
      visitors: Visitors(feed: store.feed)),
    configuration: .init(
      // The list also says under which hosts the server answers, so that no other name can be pointed at it.
      // Port 0 leaves the choice to the system, as tests do, and then the server's own host is the rule.
      origins: settings.port == 0
        ? [] : ["http://localhost:\(settings.port)", "http://127.0.0.1:\(settings.port)"],
      middleware: [StoreMiddleware(store: store), VisitorMiddleware()]))
  return Application(
    router: router,
    configuration: .init(address: .hostname("127.0.0.1", port: settings.port), serverName: "Guestbook"))
}
