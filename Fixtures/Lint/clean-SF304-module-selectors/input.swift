import Foundation

enum Quality: Swift::Int, Swift::Codable {
  case low = 3
}

struct Post: Swift::Codable, (Swift::Sendable & Swift::Hashable) {
  var quality: App::Quality?
  var dates: [Swift::String: Foundation :: Date]
  var sides: Swift::Array<App::Post.Side>

  enum Side: Swift::String, Codable {
    case left
  }

  enum CodingKeys: Swift::String, Swift::CodingKey {
    case quality = "q"
    case dates, sides
  }
}

extension App::Post.Side: Swift::Sendable {}

struct Address {
  var street: Swift::String
}

extension App::Address: Swift::Codable {}

enum Missing: Swift::Error, Swift::Codable {
  case post
}

final class Board {
  let title: Swift::String

  init(title: Swift::String) { self.title = title }
}

extension App::Board {
  static func save(
    _ post: App::Post, to address: Swift::Optional<App::Address>
  ) async throws(App::Missing) -> Swift::AsyncStream<App::Post> {
    // "use server"
    AsyncStream { $0.finish() }
  }
}

func load(pair: (Swift::Int, side: App::Post.Side)) async -> some Swift::AsyncSequence<App::Post, Swift::Never> {
  // "use server"
  AsyncStream<Post> { $0.finish() }
}

struct Screen {
  let failure: (any Swift::Error)?
  let last = App::Address(street: "")
  let print: @Swift::MainActor () -> Swift::Void

  func show(_ address: App . Address) async -> App::Post.Side {
    let count = 7

    func save(of: Swift::Int) async {
      // "use server"
      Swift::print("saved")
    }
    _ = count
    await save(of: 1)
    return .left
  }
}

extension Foundation::Date {
  static func now(in zone: Swift::String) async -> Foundation::Date {
    // "use server"
    Foundation::Date()
  }
}
