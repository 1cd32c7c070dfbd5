#if AsyncHTTPClient
  public import AsyncHTTPClient
  public import HTTPTypes
  internal import NIOCore
  internal import NIOHTTP1
  public import ServerFunctionsClient

  /// Sends calls with AsyncHTTPClient: for servers, command-line tools and everything on Linux.
  ///
  /// A client that you pass should have `.disallow` as its redirect configuration. A redirect that it follows ends the
  /// call with an error, but the request has been sent on by then.
  public struct AsyncHTTPClientTransport: ServerFunctionTransport {
    private let client: HTTPClient

    /// Makes a transport; the client stays yours to shut down.
    public init(_ client: HTTPClient) {
      self.client = client
    }

    /// Sends one request.
    ///
    /// - Throws: `HTTPClientError` and what NIO reports when there is no connection.
    public func send(_ request: HTTPRequest, body: [UInt8]) async throws -> TransportReply {
      var outgoing = HTTPClientRequest(url: request.url)
      outgoing.method = HTTPMethod(rawValue: request.method.rawValue)
      for field in request.headerFields {
        outgoing.headers.add(name: field.name.rawName, value: field.value)
      }
      outgoing.body = .bytes(body)
      // The call's timeout cancels the task, so the client needs none of its own.
      let incoming = try await client.execute(outgoing, deadline: .distantFuture)
      var response = HTTPResponse(status: .init(code: Int(incoming.status.code)))
      for (name, value) in incoming.headers {
        guard let name = HTTPField.Name(name) else { continue }
        response.headerFields.append(HTTPField(name: name, value: value))
      }
      return TransportReply(
        response: response, body: ReplyBody(incoming.body.map { Array(buffer: $0) }),
        followedRedirect: incoming.history.count > 1)
    }
  }

  extension ServerFunctionTransport where Self == AsyncHTTPClientTransport {
    /// Sends calls with a client of your own.
    public static func asyncHTTPClient(_ client: HTTPClient) -> AsyncHTTPClientTransport {
      AsyncHTTPClientTransport(client)
    }

    /// Sends calls with a client that the whole process shares and that follows no redirects.
    public static var asyncHTTPClient: AsyncHTTPClientTransport { AsyncHTTPClientTransport(sharedClient) }
  }

  /// `HTTPClient.shared` follows redirects, which would send arguments and credentials on to another server; and it tries
  /// to connect to a server that is down until the call's time is over.
  private let sharedClient: HTTPClient = {
    var configuration = HTTPClient.Configuration(redirectConfiguration: .disallow)
    configuration.connectionPool.retryConnectionEstablishment = false
    return HTTPClient(eventLoopGroup: HTTPClient.defaultEventLoopGroup, configuration: configuration)
  }()

  extension HTTPRequest {
    fileprivate var url: String { "\(scheme ?? "http")://\(authority ?? "")\(path ?? "/")" }
  }
#endif
