/// One entry of a table: what a request reaches, and what must hold before it does.
public struct ServerFunction: Sendable {
  /// Decodes the arguments, calls the function and encodes what it returns.
  public typealias Body = @Sendable (ServerCall) async throws -> ServerReply

  /// Throws where the request may not call the function, usually ``Problem/unauthenticated`` or ``Problem/forbidden``.
  public typealias Guard = @Sendable (ServerContext) async throws -> Void

  /// The function's name with its namespace, such as `Posts.create`: the last component of its path.
  public let id: String

  /// A digest of the function's signature, to tell an outdated client from a wrong one.
  public let signature: String

  /// The greatest size of a request's body in bytes; `nil` for the limit of the configuration.
  public let bodyLimit: Int?

  /// Whether the function returns a stream.
  public let isStream: Bool

  package let `guard`: Guard?
  package let body: Body

  /// Generated tables make these; the parts are those of the function that they stand for.
  public init(
    id: String, signature: String, bodyLimit: Int? = nil, guard: Guard? = nil, isStream: Bool = false,
    body: @escaping Body
  ) {
    self.id = id
    self.signature = signature
    self.bodyLimit = bodyLimit
    self.guard = `guard`
    self.isStream = isStream
    self.body = body
  }
}
