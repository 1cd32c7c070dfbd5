internal import HTTPTypes
public import ServerFunctionsWire

#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// Reads a value of the wire's JSON; generated types have one as `init(wire:)`.
public typealias WireReading<Value> = @Sendable (inout WireReader) throws(WireFailure) -> Value

/// Makes the calls of a generated client.
public struct ServerFunctionCaller: Sendable {
  private let endpoint: CallEndpoint
  private let transport: any ServerFunctionTransport
  private let interceptors: [any ClientInterceptor]
  private let configuration: ClientConfiguration

  /// Makes a caller.
  ///
  /// - Parameters:
  ///   - base: The path that every endpoint begins with, `/_server`; it follows the path of `baseURL`.
  ///   - baseURL: The server: scheme, host, perhaps a port and a path.
  public init(
    base: String, baseURL: URL, transport: any ServerFunctionTransport, interceptors: [any ClientInterceptor] = [],
    configuration: ClientConfiguration = ClientConfiguration()
  ) {
    self.endpoint = CallEndpoint(baseURL: baseURL, base: base)
    self.transport = transport
    self.interceptors = interceptors
    self.configuration = configuration
  }

  /// Calls a function that returns a value and throws an error of its own.
  ///
  /// - Parameters:
  ///   - id: The function's name on the wire.
  ///   - signature: The digest of the signature that the client was generated from.
  ///   - read: Reads the value.
  ///   - readError: Reads the error that the function declares.
  public func call<Value, Thrown: Error>(
    _ id: String, signature: String, arguments: CallArguments, returning read: WireReading<Value>,
    throwing readError: @escaping WireReading<Thrown>
  ) async throws(ServerFunctionError<Thrown>) -> Value {
    let reply = try await reply(to: id, signature: signature, arguments: arguments, throwing: Thrown.self)
    return try reply.value(read, throwing: readError)
  }

  /// Calls a function that returns a value and declares no error.
  public func call<Value>(
    _ id: String, signature: String, arguments: CallArguments, returning read: WireReading<Value>
  ) async throws(ServerFunctionError<Never>) -> Value {
    let reply = try await reply(to: id, signature: signature, arguments: arguments, throwing: Never.self)
    return try reply.value(read, throwing: WireReading<Never>?.none)
  }

  /// Calls a function that returns nothing and throws an error of its own.
  public func call<Thrown: Error>(
    _ id: String, signature: String, arguments: CallArguments, throwing readError: @escaping WireReading<Thrown>
  ) async throws(ServerFunctionError<Thrown>) {
    let reply = try await reply(to: id, signature: signature, arguments: arguments, throwing: Thrown.self)
    try reply.requireEmpty(throwing: readError)
  }

  /// Calls a function that returns nothing and declares no error.
  public func call(
    _ id: String, signature: String, arguments: CallArguments
  ) async throws(ServerFunctionError<Never>) {
    let reply = try await reply(to: id, signature: signature, arguments: arguments, throwing: Never.self)
    try reply.requireEmpty(throwing: WireReading<Never>?.none)
  }

  /// Calls a function that returns a stream, and answers when the stream has begun.
  ///
  /// - Parameters:
  ///   - read: Reads a value of the stream.
  ///   - readError: Reads the error that the function throws instead of returning a stream.
  ///   - readFailure: Reads the error that the stream may end with.
  public func stream<Value, Thrown: Error, StreamThrown: Error>(
    _ id: String, signature: String, arguments: CallArguments, returning read: @escaping WireReading<Value>,
    throwing readError: WireReading<Thrown>? = WireReading<Never>?.none,
    failing readFailure: WireReading<StreamThrown>? = WireReading<Never>?.none
  ) async throws(ServerFunctionError<Thrown>) -> ServerFunctionStream<Value, StreamThrown> {
    let head: StreamHead
    do {
      let call = InterceptedCall(
        function: id, request: try request(for: id, signature: signature, accepting: MediaType.eventStream),
        body: try arguments.encoded())
      head = try await withTimeout(configuration.timeout) {
        let reply = try await chain()(call)
        return try await StreamHead(reply, limit: configuration.maximumReplySize)
      }
    } catch {
      throw Task.isCancelled ? .cancelled : ServerFunctionError(error)
    }
    switch head {
    case .stream(let reply):
      return ServerFunctionStream(StreamedReply(reply, configuration, read, failing: readFailure))
    case .other(let reply):
      try reply.refuse(throwing: readError)
    }
  }

  private func reply<Thrown>(
    to id: String, signature: String, arguments: CallArguments, throwing: Thrown.Type
  ) async throws(ServerFunctionError<Thrown>) -> CollectedReply {
    do {
      let call = InterceptedCall(
        function: id, request: try request(for: id, signature: signature, accepting: MediaType.json),
        body: try arguments.encoded())
      return try await withTimeout(configuration.timeout) {
        let reply = try await chain()(call)
        let limit = configuration.maximumReplySize
        return CollectedReply(
          response: reply.response, body: try await reply.body.collect(upTo: limit),
          followedRedirect: reply.followedRedirect)
      }
    } catch {
      // A transport reports cancellation in words of its own.
      throw Task.isCancelled ? .cancelled : ServerFunctionError(error)
    }
  }

  private func request(for id: String, signature: String, accepting type: String) throws(UnusableBaseURL) -> HTTPRequest
  {
    var request = try endpoint.request(for: id)
    request.headerFields = configuration.headers
    request.headerFields[.contentType] = MediaType.json
    request.headerFields[.accept] = "\(type), \(MediaType.problem)"
    request.headerFields[.sfClient] = "sfgen-swift"
    request.headerFields[.sfSignature] = signature
    request.headerFields[.sfTimeout] = String(configuration.timeout.milliseconds)
    return request
  }

  /// The interceptors around the transport, the first one outermost.
  private func chain() -> ClientInterceptor.Next {
    let transport = transport
    var next: ClientInterceptor.Next = { call in try await transport.send(call.request, body: call.body) }
    for interceptor in interceptors.reversed() {
      let inner = next
      next = { call in try await interceptor.intercept(call, next: inner) }
    }
    return next
  }
}

/// The reply to the call of a function that returns a stream.
private enum StreamHead: Sendable {
  case stream(TransportReply)
  /// An error, or the reply of something else.
  case other(CollectedReply)

  init(_ reply: TransportReply, limit: Int) async throws {
    let response = reply.response
    if response.status.code == 200, response.mediaType == MediaType.eventStream, !reply.followedRedirect {
      self = .stream(reply)
    } else {
      self = .other(
        CollectedReply(
          response: response, body: try await reply.body.collect(upTo: limit), followedRedirect: reply.followedRedirect)
      )
    }
  }
}

extension HTTPField.Name {
  fileprivate static let sfClient = HTTPField.Name(HeaderName.client)
  fileprivate static let sfSignature = HTTPField.Name(HeaderName.signature)
  fileprivate static let sfTimeout = HTTPField.Name(HeaderName.timeout)
}

extension HTTPFields {
  /// The names of our own headers come from text, which `HTTPField.Name` takes as perhaps invalid.
  fileprivate subscript(name: HTTPField.Name?) -> String? {
    get { name.flatMap { self[$0] } }
    set { if let name { self[name] = newValue } }
  }
}
