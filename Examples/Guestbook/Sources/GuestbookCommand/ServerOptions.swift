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
  func call<Value, Thrown>(
    _ body: (any GuestbookAPI) async throws(ServerFunctionError<Thrown>) -> Value
  ) async throws -> Value {
    guard let url = URL(string: server) else { throw ValidationError("'\(server)' is not a URL.") }
    let interceptors: [any ClientInterceptor] = token.map { [Bearer(token: $0)] } ?? []
    do throws(ServerFunctionError<Thrown>) {
      return try await body(
        GuestbookClient(baseURL: url, transport: .asyncHTTPClient, interceptors: interceptors))
    } catch {
      throw CallFailed(description: sentence(for: error))
    }
  }

  private func sentence<Thrown>(for error: ServerFunctionError<Thrown>) -> String {
    switch error {
    case .thrown(let error): (error as? GuestbookError)?.sentence ?? "\(error)"
    case .problem(let problem): "The server says: \(problem.detail ?? problem.title ?? problem.code)"
    case .notAServerFunction(let reply): "\(server) is not a guestbook: \(reply.detail)"
    case .transport(let error): "\(server) cannot be reached: \(error)"
    case .cancelled: "Interrupted."
    }
  }
}

extension GuestbookError {
  /// What is wrong, in words.
  var sentence: String {
    switch self {
    case .empty(let field): "The \(field) is empty."
    case .tooLong(let field, let limit): "The \(field) has more than \(limit) characters."
    case .noSuchEntry: "There is no such entry."
    case .unavailable: "The guestbook is out of order; try again later."
    case .crowded: "Too many people watch; try again later."
    case .fellBehind: "Entries come faster than they can be printed. Go on with --after and the last one's number."
    case .closing: "The guestbook closes; try again later."
    }
  }
}

/// A failed call, as the person at the terminal reads it.
struct CallFailed: Error, CustomStringConvertible {
  let description: String
}
