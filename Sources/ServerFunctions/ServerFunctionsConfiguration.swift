public import Logging

/// How server functions are served. Every default is the safe choice.
public struct ServerFunctionsConfiguration: Sendable {
  /// The origins whose pages may call, each as a browser sends it: `https://example.com`, `http://localhost:8080`.
  ///
  /// Empty, only pages of the server's own host may call. Otherwise the list decides alone, and the server answers only
  /// under the hosts of the list, which keeps out a name that an attacker has pointed at this server.
  public var origins: [String]

  /// Whether `X-Forwarded-Host` stands for `Host`: only behind a proxy that sets or removes it in every request.
  public var trustsForwardedHost: Bool

  /// What a request may cost.
  public var limits: Limits

  /// How replies are sent that are streams.
  public var streams: Streams

  /// The middleware, outermost first.
  public var middleware: [any ServerFunctionMiddleware]

  /// Where errors that are masked go. An adapter may use its framework's logger of the request instead.
  public var logger: Logger

  /// Every setting has a safe default.
  public init(
    origins: [String] = [], trustsForwardedHost: Bool = false, limits: Limits = Limits(),
    streams: Streams = Streams(), middleware: [any ServerFunctionMiddleware] = [],
    logger: Logger = Logger(label: "ServerFunctions")
  ) {
    self.origins = origins
    self.trustsForwardedHost = trustsForwardedHost
    self.limits = limits
    self.streams = streams
    self.middleware = middleware
    self.logger = logger
  }

  /// Bounds of what a request may cost.
  public struct Limits: Sendable, Hashable {
    /// The greatest size of a body in bytes, for functions that name none of their own.
    public var bodySize: Int

    /// How deep arrays and objects may be nested, at most 512.
    public var depth: Int

    /// The defaults are 1 MiB and 128 levels.
    public init(bodySize: Int = 1_048_576, depth: Int = 128) {
      self.bodySize = bodySize
      self.depth = depth
    }
  }

  /// How replies are sent that are streams.
  public struct Streams: Sendable, Hashable {
    /// How long a stream may be silent before a comment is sent, which keeps proxies from closing the connection and
    /// tells whether the client is still there.
    public var heartbeatInterval: Duration

    /// How long a client may take for one chunk. After that, the function's stream is cancelled: somebody who does not
    /// read must not keep it for ever.
    public var stallTimeout: Duration

    /// How long a stream may go on after the server was told to stop, where an adapter learns of that. After that, the
    /// function's stream is cancelled: the server waits for every connection, and must not do so for ever.
    public var shutdownGrace: Duration

    /// The defaults are 15 seconds, one minute and five seconds.
    public init(
      heartbeatInterval: Duration = .seconds(15), stallTimeout: Duration = .seconds(60),
      shutdownGrace: Duration = .seconds(5)
    ) {
      self.heartbeatInterval = heartbeatInterval
      self.stallTimeout = stallTimeout
      self.shutdownGrace = shutdownGrace
    }
  }
}
