import ArgumentParser
import Foundation
import GuestbookClient
import ServerFunctionsAsyncHTTPClient
import ServerFunctionsClient

/// Which guestbook to talk to, and as whom.
struct ServerOptions: ParsableArguments {
  @Option(help: "The guestbook's address.")
  var server = "http://localhost:8080"

  @Option(help: "The moderators' token, for what only they may do.")
  var token: String?

  /// Calls the guestbook with `body`, and turns a failure into a sentence.
  func call<Value>(
    _ body: (any GuestbookAPI) async throws(ServerFunctionError<GuestbookError>) -> Value
  ) async throws -> Value {
    guard let url = URL(string: server) else { throw ValidationError("'\(server)' is not a URL.") }
    let interceptors: [any ClientInterceptor] = token.map { [Bearer(token: $0)] } ?? []
    do throws(ServerFunctionError<GuestbookError>) {
      return try await body(
        GuestbookClient(baseURL: url, transport: .asyncHTTPClient, interceptors: interceptors))
    } catch {
      throw CallFailed(description: sentence(for: error))
    }
  }

  private func sentence(for error: ServerFunctionError<GuestbookError>) -> String {
    switch error {
    case .thrown(.empty(let field)): "The \(field) is empty."
    case .thrown(.tooLong(let limit)): "The message has more than \(limit) characters."
    case .thrown(.noSuchEntry(let id)): "There is no entry \(id)."
    case .thrown(.unavailable): "The guestbook is out of order; try again later."
    case .problem(let problem): "The server says: \(problem.detail ?? problem.title ?? problem.code)"
    case .notAServerFunction(let reply): "\(server) is not a guestbook: \(reply.detail)"
    case .transport(let error): "\(server) cannot be reached: \(error)"
    case .cancelled: "Interrupted."
    }
  }
}

/// A failed call, as the person at the terminal reads it.
struct CallFailed: Error, CustomStringConvertible {
  let description: String
}
