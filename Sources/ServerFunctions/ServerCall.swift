package import ServerFunctionsWire

/// One call of a server function, as its generated stub receives it.
public struct ServerCall: Sendable {
  /// The request and what belongs to it.
  public let context: ServerContext

  private let body: [UInt8]
  private let limits: JSONScanner.Limits

  package init(context: ServerContext, body: [UInt8], limits: JSONScanner.Limits) {
    self.context = context
    self.body = body
    self.limits = limits
  }

  /// The arguments object of the request's body; without a body, it has no member.
  ///
  /// - Throws: ``Problem`` where the body is not strict JSON, repeats a key, or exceeds a limit.
  public func arguments() throws -> ArgumentReader {
    guard !body.isEmpty else { return ArgumentReader(bytes: [], members: []) }
    do throws(JSONScanner.Failure) {
      return try ArgumentReader(bytes: body, members: JSONScanner.members(of: body, limits: limits))
    } catch {
      throw Problem.unreadableArguments(error)
    }
  }
}
