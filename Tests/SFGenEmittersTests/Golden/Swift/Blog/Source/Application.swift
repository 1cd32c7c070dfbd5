import ServerFunctions

struct AppGuards: AppServerFunctions.Guards {
  func admin(_ context: ServerContext) async throws {}
  func signedIn(_ context: ServerContext) async throws {}
}

let table = AppServerFunctions(guards: AppGuards())
