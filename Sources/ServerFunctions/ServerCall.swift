package import ServerFunctionsWire

/// One call of a server function, as its generated stub receives it.
public struct ServerCall: Sendable {
  /// The request and what belongs to it.
  public let context: ServerContext

  private let body: [UInt8]
  private let limits: WireLimits
  /// Where the values of a stream go; `nil` for a function that returns its result at once.
  @usableFromInline let events: EventSink?

  package init(context: ServerContext, body: [UInt8], limits: WireLimits) {
    self.init(context: context, body: body, limits: limits, events: nil)
  }

  init(context: ServerContext, body: [UInt8], limits: WireLimits, events: EventSink?) {
    self.context = context
    self.body = body
    self.limits = limits
    self.events = events
  }

  /// The arguments object of the request's body; without a body, it has no member.
  public func arguments() -> ArgumentReader {
    ArgumentReader(body: body, limits: limits)
  }
}
