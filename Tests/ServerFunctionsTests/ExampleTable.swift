import Foundation
import ServerFunctions
import ServerFunctionsWire

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
        var arguments = call.arguments()
        var id: Int?
        try arguments.read { reader, key throws(WireFailure) in
          switch key {
          case "_0": id = try reader.int()
          default: try reader.skipValue()
          }
        }
        arguments.require("_0", .int, id != nil)
        guard arguments.isValid else { throw arguments.invalid }
        return ServerReply.empty
      },
      ServerFunction(id: "fail", signature: "2123456789abcdef") { _ in throw DatabaseError() },
      ServerFunction(id: "cancel", signature: "3123456789abcdef") { _ in throw CancellationError() },
      ServerFunction(id: "limited", signature: "4123456789abcdef") { _ in
        throw Problem.rateLimited(retryAfter: .milliseconds(1500))
      },
      ServerFunction(id: "secret", signature: "5123456789abcdef", guard: `guard`) { _ in
        try ServerReply.value("the secret") { $0.string($1) }
      },
      ServerFunction(id: "small", signature: "6123456789abcdef", bodyLimit: 16) { call in
        var arguments = call.arguments()
        try arguments.skipAll()
        return ServerReply.empty
      },
      ServerFunction(id: "wait", signature: "7123456789abcdef") { _ in
        try await Task.sleep(for: .seconds(3600))
        return ServerReply.empty
      },
      ServerFunction(id: "unencodable", signature: "8123456789abcdef") { _ in
        try ServerReply.value(Date.distantFuture.addingTimeInterval(1e15)) { writer, date throws(WireFailure) in
          try writer.date(date)
        }
      },
      ServerFunction(id: "feed", signature: "a123456789abcdef", isStream: true, body: Self.feed),
      ServerFunction(id: "failing", signature: "b123456789abcdef", isStream: true) { call in
        await call.stream(AsyncThrowingStream<Int, any Error> { throw DatabaseError() }) { $0.int($1) }
      },
      ServerFunction(id: "note", signature: "9123456789abcdef") { call in
        var arguments = call.arguments()
        var note: String?
        var more: String??
        try arguments.read { reader, key throws(WireFailure) in
          switch key {
          case "note": note = try reader.optional(String.init(wire:))
          case "more": more = .some(try reader.optional(String.init(wire:)))
          default: try reader.skipValue()
          }
        }
        guard arguments.isValid else { throw arguments.invalid }
        let presence = more.map { $0.map { "more is \($0)" } ?? "more is null" } ?? "more is absent"
        return try ServerReply.value([note ?? "no note", presence]) { writer, notes throws(WireFailure) in
          try writer.array(notes) { $0.string($1) }
        }
      },
    ]
  }

  /// A stream of posts with the titles that are its argument; some titles are errors.
  @Sendable private static func feed(_ call: ServerCall) async throws -> ServerReply {
    var arguments = call.arguments()
    var titles: [String]?
    try arguments.read { reader, key throws(WireFailure) in
      switch key {
      case "titles": titles = try reader.array(String.init(wire:))
      default: try reader.skipValue()
      }
    }
    arguments.require("titles", .array, titles != nil)
    guard let titles, arguments.isValid else { throw arguments.invalid }
    guard titles.first != "gone" else {
      return try ServerReply.thrown(PostError.gone) { writer, error throws(WireFailure) in try writer.encodable(error) }
    }
    return await call.stream(
      Feed(titles: titles[...]),
      { writer, post throws(WireFailure) in try writer.encodable(post) },
      failing: { writer, error throws(WireFailure) in try writer.encodable(error) })
  }

  /// The posts of some titles, and what goes wrong with one of them.
  private struct Feed: AsyncSequence, AsyncIteratorProtocol {
    var titles: ArraySlice<String>

    func makeAsyncIterator() -> Feed { self }

    mutating func next() async throws(PostError) -> Post? { try await next(isolation: nil) }

    mutating func next(isolation actor: isolated (any Actor)?) async throws(PostError) -> Post? {
      guard let title = titles.popFirst() else { return nil }
      return try post(title: title, tags: [], rating: nil)
    }
  }

  @Sendable private static func createPost(_ call: ServerCall) async throws -> ServerReply {
    var arguments = call.arguments()
    var title: String?
    var rating: Int8?
    var tags: [String]?
    try arguments.read { reader, key throws(WireFailure) in
      switch key {
      case "title": title = try reader.string()
      case "rating": rating = try reader.optional(Int8.init(wire:))
      case "tags": tags = try reader.array(String.init(wire:))
      default: try reader.skipValue()
      }
    }
    arguments.require("title", .string, title != nil)
    guard let title, arguments.isValid else { throw arguments.invalid }
    let result: Post
    do throws(PostError) {
      result = try post(title: title, tags: tags ?? [], rating: rating)
    } catch {
      return try ServerReply.thrown(error) { writer, error throws(WireFailure) in try writer.encodable(error) }
    }
    return try ServerReply.value(result) { writer, post throws(WireFailure) in try writer.encodable(post) }
  }

  private static func post(title: String, tags: [String], rating: Int8?) throws(PostError) -> Post {
    guard title != "taken" else { throw .titleTaken(title: title) }
    guard title != "gone" else { throw .gone }
    return Post(title: title, tags: tags, rating: rating, published: Date(timeIntervalSince1970: 1_795_530_890))
  }
}

extension ArgumentReader {
  /// Reads every argument as generated stubs do.
  fileprivate mutating func read(
    _ value: (inout WireReader, WireKey) throws(WireFailure) -> Void
  ) throws {
    while let key = try nextKey() {
      do throws(WireFailure) {
        try value(&reader, key)
      } catch {
        try recover(from: error)
      }
    }
  }
}
