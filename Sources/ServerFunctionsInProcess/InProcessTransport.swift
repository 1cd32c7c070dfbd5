public import HTTPTypes
public import ServerFunctions
public import ServerFunctionsClient

/// Calls server functions in the same process, without a network: for tests, previews, and a server that is its own client.
///
/// ```swift
/// let server: any AppAPI = AppClient(
///   baseURL: URL(string: "http://localhost")!, transport: .inProcess(AppServerFunctions(guards: AppGuards())))
/// ```
/// A call goes through everything that one over a network does: arguments and results are encoded and decoded, guards and
/// middleware run, errors are masked.
public struct InProcessTransport: ServerFunctionTransport {
  private let dispatchers: [ServerFunctionDispatcher]

  /// Makes a transport that reaches the functions of some tables.
  public init(_ tables: [any ServerFunctionTable], configuration: ServerFunctionsConfiguration = .init()) {
    // A base may be below another one: the longer one is meant where both fit.
    dispatchers = tables.map {
      ServerFunctionDispatcher(base: $0.base, functions: $0.functions, configuration: configuration)
    }.sorted { $0.base.utf8.count > $1.base.utf8.count }
  }

  /// Answers one request.
  ///
  /// - Throws: ``NoSuchBase`` where the request is for none of the tables.
  public func send(_ request: HTTPRequest, body: [UInt8]) async throws -> TransportReply {
    let path = request.path ?? ""
    for dispatcher in dispatchers {
      guard let id = FunctionPath.id(in: path, below: dispatcher.base) else { continue }
      let response = await dispatcher.respond(to: request, id: id, body: ReplyBody(body))
      return TransportReply(
        response: response.head, body: response.stream.map { ReplyBody(StreamedBody($0)) } ?? ReplyBody(response.body))
    }
    throw NoSuchBase(path: path)
  }
}

extension ServerFunctionTransport where Self == InProcessTransport {
  /// Calls the functions of a table in this process.
  public static func inProcess(
    _ table: any ServerFunctionTable, configuration: ServerFunctionsConfiguration = .init()
  ) -> InProcessTransport {
    InProcessTransport([table], configuration: configuration)
  }
}

/// A request in this process is below the base of none of the tables that the transport was given. The base URL of the
/// client should have no path.
public struct NoSuchBase: Error, Hashable {
  /// The request's path.
  public let path: String
}
