import GoldenServer
import ServerFunctions
import ServerFunctionsInProcess

extension InProcessTransport {
  /// Reaches the golden server.
  init(caller: String? = nil) {
    self.init([serverFunctions], configuration: .init(middleware: caller.map { [Login(caller: $0)] } ?? []))
  }
}

struct Login: ServerFunctionMiddleware {
  let caller: String

  func respond(
    to context: ServerContext, next: @Sendable (ServerContext) async throws -> ServerReply
  ) async throws -> ServerReply {
    context.setCaller(caller)
    return try await next(context)
  }
}
