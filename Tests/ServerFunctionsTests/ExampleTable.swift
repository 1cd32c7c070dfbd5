import Foundation
import ServerFunctions

struct Post: Codable, Equatable {
  var title: String
  var tags: [String]
  var rating: Int8?
  var published: Date
}

enum PostError: Error, Codable, HTTPStatusProviding {
  case titleTaken(title: String)
  case gone

  var httpStatus: Int {
    switch self {
    case .titleTaken: 422
    case .gone: 410
    }
  }
}

/// An error that says more about the server than a client may learn.
struct DatabaseError: Error, CustomStringConvertible {
  var description: String { "password=hunter2 in /Sources/App/Database.swift" }
}

/// A table as `sfgen` writes it, with functions that show each outcome.
struct ExampleTable: ServerFunctionTable {
  let base = "/_server"
  let functions: [ServerFunction]

  init(guard: @escaping ServerFunction.Guard = { _ in throw Problem.unauthenticated }) {
    functions = [
      ServerFunction(id: "createPost", signature: "0123456789abcdef", body: Self.createPost),
      ServerFunction(id: "Posts.publish", signature: "1123456789abcdef") { call in
        var arguments = try call.arguments()
        let id = arguments.value("_0", as: Int.self)
        guard id != nil, arguments.isValid else { throw arguments.invalid }
        return ServerReply.empty
      },
      ServerFunction(id: "fail", signature: "2123456789abcdef") { _ in throw DatabaseError() },
      ServerFunction(id: "cancel", signature: "3123456789abcdef") { _ in throw CancellationError() },
      ServerFunction(id: "limited", signature: "4123456789abcdef") { _ in
        throw Problem.rateLimited(retryAfter: .milliseconds(1500))
      },
      ServerFunction(id: "secret", signature: "5123456789abcdef", guard: `guard`) { _ in
        try ServerReply.value("the secret")
      },
      ServerFunction(id: "small", signature: "6123456789abcdef", bodyLimit: 16) { call in
        _ = try call.arguments()
        return ServerReply.empty
      },
      ServerFunction(id: "wait", signature: "7123456789abcdef") { _ in
        try await Task.sleep(for: .seconds(3600))
        return ServerReply.empty
      },
      ServerFunction(id: "unencodable", signature: "8123456789abcdef") { _ in
        try ServerReply.value(Date.distantFuture.addingTimeInterval(1e15))
      },
      ServerFunction(id: "note", signature: "9123456789abcdef") { call in
        var arguments = try call.arguments()
        let note = arguments.optionalValue("note", as: String.self)
        let more = arguments.valueIfPresent("more", as: String?.self)
        guard arguments.isValid else { throw arguments.invalid }
        let presence = more.map { $0.map { "more is \($0)" } ?? "more is null" } ?? "more is absent"
        return try ServerReply.value([note ?? "no note", presence])
      },
    ]
  }

  @Sendable private static func createPost(_ call: ServerCall) async throws -> ServerReply {
    var arguments = try call.arguments()
    let title = arguments.value("title", as: String.self)
    let rating = arguments.optionalValue("rating", as: Int8.self)
    let tags = arguments.valueIfPresent("tags", as: [String].self)
    guard let title, arguments.isValid else { throw arguments.invalid }
    let result: Post
    do throws(PostError) {
      result = try post(title: title, tags: tags ?? [], rating: rating)
    } catch {
      return try ServerReply.thrown(error)
    }
    return try ServerReply.value(result)
  }

  private static func post(title: String, tags: [String], rating: Int8?) throws(PostError) -> Post {
    guard title != "taken" else { throw .titleTaken(title: title) }
    guard title != "gone" else { throw .gone }
    return Post(title: title, tags: tags, rating: rating, published: Date(timeIntervalSince1970: 1_795_530_890))
  }
}
