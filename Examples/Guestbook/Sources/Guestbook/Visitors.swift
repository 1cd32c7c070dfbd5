import Foundation
import ServerFunctions

/// Who comes to see the guestbook. The server has one instance, on which clients call the methods.
actor Visitors {
  // "use server"

  /// The cookie that visitors are known again by. Nobody can guess what another one's holds.
  static let cookie = "visitor"

  private let feed: EntryFeed
  private var total = 0

  init(feed: EntryFeed) { self.feed = feed }

  /// Counts the visitor who comes for the first time, and says how many there are.
  func welcome() async -> Attendance {
    if let context = ServerContext.current, context.caller(as: String.self) == nil {
      total += 1
      let aYear = 365 * 24 * 60 * 60
      // Not every browser keeps a secure cookie without TLS, even of its own machine. Where there is TLS, leave it secure.
      if let cookie = ResponseCookie(name: Self.cookie, value: UUID().uuidString, maximumAge: aYear, isSecure: false) {
        context.setCookie(cookie)
      }
    }
    return Attendance(total: total, watching: feed.count)
  }
}

/// How many have come to see the guestbook.
struct Attendance: Codable, Sendable {
  /// Since the server has started.
  let total: Int
  /// Who see new entries as they are signed, right now.
  let watching: Int
}

/// Tells every call which visitor makes it, if it is one who has been welcomed.
struct VisitorMiddleware: ServerFunctionMiddleware {
  func respond(
    to context: ServerContext, next: @Sendable (ServerContext) async throws -> ServerReply
  ) async throws -> ServerReply {
    // What the server has not made itself is nobody's: an empty text, for one, could come from many.
    if let visitor = context.cookies[Visitors.cookie].flatMap(UUID.init(uuidString:)) {
      context.setCaller(visitor.uuidString)
    }
    return try await next(context)
  }
}

extension ServerAction.Caller {
  /// The visitor who makes the current call. Where no cookie says who that is, as with the command, it is everybody: what
  /// is sealed is good for whoever has it.
  static var visitor: Self {
    ServerContext.current?.caller(as: String.self).map { .only($0) } ?? .anybody
  }
}
