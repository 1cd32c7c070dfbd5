#if canImport(Darwin) || SFGEN_URLSESSION
  public import Foundation
  public import HTTPTypes

  #if canImport(FoundationNetworking)
    public import FoundationNetworking
  #endif

  /// Sends calls with `URLSession`: for apps on Apple's platforms.
  ///
  /// Redirects are not followed, whatever the session's delegate says: arguments and credentials would go to a server that
  /// the caller did not name.
  public struct URLSessionTransport: ServerFunctionTransport {
    private let session: URLSession

    /// Makes a transport; cookies, caches and credentials are those of the session.
    public init(_ session: URLSession = .shared) {
      self.session = session
    }

    /// Sends one request.
    ///
    /// - Throws: `URLError` where there is no connection.
    public func send(_ request: HTTPRequest, body: [UInt8]) async throws -> TransportReply {
      let text = "\(request.scheme ?? "https")://\(request.authority ?? "")\(request.path ?? "/")"
      guard let url = URL(string: text) else { throw URLError(.badURL) }
      var outgoing = URLRequest(url: url, cachePolicy: .reloadIgnoringLocalCacheData)
      outgoing.httpMethod = request.method.rawValue
      for field in request.headerFields { outgoing.addValue(field.value, forHTTPHeaderField: field.name.rawName) }
      outgoing.httpBody = Data(body)
      let task = session.dataTask(with: outgoing)
      let exchange = URLSessionExchange(task)
      task.delegate = exchange
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
    /// Sends calls with the session that the whole app shares.
    public static var urlSession: URLSessionTransport { URLSessionTransport() }

    /// Sends calls with a session of your own.
    public static func urlSession(_ session: URLSession) -> URLSessionTransport { URLSessionTransport(session) }
  }

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
