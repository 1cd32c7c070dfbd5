// "use server"
// sfgen: requires=admin

import Foundation

/// A post.
struct Post: Codable {
  let id: Int
  var title: String
  var extra: [String: [Date?]]
  var isLong: Bool { title.count > 10 }

  enum Kind: String, Codable { case plain, rich = "R" }
  var kind: Kind?
}

enum PostError: Error, Codable {
  case tooLong(limit: Int, Int)
  case empty
}

func create(title: String, at date: Date = .init(), line: Int = #line) async throws(PostError) -> Post {
  throw .empty
}

@MainActor func refresh(_ data: Data, force: Bool = false) async throws {}

private func helper() -> Int { 1 }

enum Posts {
  static func remove(_ id: Int, reason: String? = nil) async {}
}
