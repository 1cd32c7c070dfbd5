public import HTTPTypes

/// What holds for every call of a client.
public struct ClientConfiguration: Sendable {
  /// How long a call may take, from the first interceptor to the last byte of the reply. The server is told, in
  /// milliseconds.
  ///
  /// For a function that returns a stream, it is the time to the reply's head, and after that the longest silence: how long
  /// the loop may wait for the next piece of the stream. The server's heartbeats are pieces.
  public var timeout: Duration
  /// The most bytes that a reply's body may have; for a stream, that one of its events may have.
  public var maximumReplySize: Int
  /// Headers of every request.
  public var headers: HTTPFields

  /// Makes a configuration: half a minute, 16 MiB, no headers.
  public init(
    timeout: Duration = .seconds(30), maximumReplySize: Int = 16 * 1_048_576, headers: HTTPFields = [:]
  ) {
    self.timeout = timeout
    self.maximumReplySize = maximumReplySize
    self.headers = headers
  }
}
