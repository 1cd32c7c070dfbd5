#if canImport(Darwin) || SFGEN_URLSESSION
  public import HTTPTypes

  #if canImport(FoundationNetworking)
    internal import Foundation
    public import FoundationNetworking
  #else
    public import Foundation
  #endif
  // Tests compile this folder as a part of their own module, since only Apple's platforms need it in this one.
  #if SFGEN_URLSESSION
    public import ServerFunctionsClient
  #endif

  /// Sends calls with `URLSession`: for apps on Apple's platforms.
  ///
  /// Redirects are not followed: arguments and credentials would go to a server that the caller did not name.
  public struct URLSessionTransport: ServerFunctionTransport {
    private let connection: Connection

    /// A session lives until it is invalidated, and so does its delegate.
    private final class Connection: Sendable {
      let session: URLSession
      let router = URLSessionRouter()

      init(_ configuration: URLSessionConfiguration) {
        session = URLSession(configuration: configuration, delegate: router, delegateQueue: nil)
      }

      deinit { session.finishTasksAndInvalidate() }
    }

    /// Makes a transport with a session of its own; cookies, caches and credentials are those of the configuration.
    public init(_ configuration: URLSessionConfiguration = .default) {
      connection = Connection(configuration)
    }

    /// Sends one request.
    ///
    /// - Throws: `URLError` where there is no connection.
    public func send(_ request: HTTPRequest, body: [UInt8]) async throws -> TransportReply {
      let text = "\(request.scheme ?? "https")://\(request.authority ?? "")\(request.path ?? "/")"
      guard let url = URL(string: text) else { throw URLError(.badURL) }
      var outgoing = URLRequest(url: url, cachePolicy: .reloadIgnoringLocalCacheData)
      // The call's own timeout cancels the task, and a stream may be silent for as long as its heartbeats let it.
      outgoing.timeoutInterval = 86_400
      outgoing.httpMethod = request.method.rawValue
      for field in request.headerFields { outgoing.addValue(field.value, forHTTPHeaderField: field.name.rawName) }
      outgoing.httpBody = Data(body)
      let task = connection.session.dataTask(with: outgoing)
      let exchange = URLSessionExchange(task)
      connection.router.add(exchange, for: task)
      return try await withTaskCancellationHandler {
        let incoming = try await exchange.response()
        return TransportReply(
          response: HTTPResponse(incoming), body: ReplyBody(URLSessionBody(exchange)),
          followedRedirect: incoming.url.map { $0.absoluteString != url.absoluteString } ?? false)
      } onCancel: {
        task.cancel()
      }
    }
  }

  extension ServerFunctionTransport where Self == URLSessionTransport {
    /// Sends calls with a session that the whole process shares.
    public static var urlSession: URLSessionTransport { sharedTransport }

    /// Sends calls with a session that is configured your way.
    public static func urlSession(_ configuration: URLSessionConfiguration) -> URLSessionTransport {
      URLSessionTransport(configuration)
    }
  }

  private let sharedTransport = URLSessionTransport()

  extension HTTPResponse {
    fileprivate init(_ response: HTTPURLResponse) {
      self.init(status: .init(code: response.statusCode))
      for case (let name as String, let value as String) in response.allHeaderFields {
        guard let name = HTTPField.Name(name) else { continue }
        headerFields.append(HTTPField(name: name, value: value))
      }
    }
  }
#endif
