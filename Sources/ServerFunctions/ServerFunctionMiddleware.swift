/// Stands between a request that has passed the origin rule and the guard, body and call of its function.
///
/// Nothing of the body has been read yet, so that a middleware which refuses a caller does so at no cost.
public protocol ServerFunctionMiddleware: Sendable {
  /// Answers the call, usually with what `next` answers.
  ///
  /// - Throws: ``Problem`` for an answer that the client gets to read; any other error is masked.
  func respond(
    to context: ServerContext, next: @Sendable (ServerContext) async throws -> ServerReply
  ) async throws -> ServerReply
}
