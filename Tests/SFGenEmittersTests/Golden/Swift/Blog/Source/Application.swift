public import ServerFunctions

struct AppGuards: AppServerFunctions.Guards {
  func admin(_ context: ServerContext) async throws {}

  func signedIn(_ context: ServerContext) async throws {
    if context.cookies["session"] == nil { throw Problem.unauthenticated }
  }
}

/// What a user's main file hands to the router.
public let serverFunctions: any ServerFunctionTable = AppServerFunctions(
  guards: AppGuards(), board: Board(), guestbook: Guestbook())
