public import ServerFunctions

struct AppGuards: AppServerFunctions.Guards {
  func admin(_ context: ServerContext) async throws {}

  func signedIn(_ context: ServerContext) async throws {
    if context.cookies["session"] == nil { throw Problem.unauthenticated }
  }
}

/// Anybody can make such a seal; those of an application are made by `ServerFunctionsSealing`.
struct Seal: ArgumentSealer {
  let lifetime = Duration.seconds(86_400)

  func seal(_ bytes: [UInt8], in context: [UInt8]) throws -> [UInt8] { context + [0xFF] + bytes }

  func open(_ sealed: [UInt8], in context: [UInt8]) throws -> [UInt8] {
    guard sealed.starts(with: context + [0xFF]) else { throw CancellationError() }
    return Array(sealed.dropFirst(context.count + 1))
  }
}

/// A server of its own.
public func makeServerFunctions() -> any ServerFunctionTable {
  AppServerFunctions(
    guards: AppGuards(), sealer: Seal(), board: Board(), greeter: Greeter(greeting: "Hello"), guestbook: Guestbook(),
    shelf: Shelf())
}

/// What a user's main file hands to the router.
public let serverFunctions = makeServerFunctions()
