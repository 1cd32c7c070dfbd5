import HTTPTypes
import ServerFunctions

/// Lets those through who know the moderators' token: `Authorization: Bearer <token>`.
struct ModeratorGuard: GuestbookServerFunctions.Guards {
  let token: String

  func moderator(_ context: ServerContext) async throws {
    guard let authorization = context.headers[.authorization] else { throw Problem.unauthenticated }
    guard isEqual(authorization, "Bearer \(token)") else { throw Problem.forbidden }
  }

  /// Takes as long for a text that differs early as for one that differs late, so that timing gives no part of it away.
  private func isEqual(_ text: String, _ secret: String) -> Bool {
    guard text.utf8.count == secret.utf8.count else { return false }
    return zip(text.utf8, secret.utf8).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
  }
}
