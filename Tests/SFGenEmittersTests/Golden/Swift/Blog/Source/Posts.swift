// "use server"

import Foundation
public import ServerFunctions

/// Publishes a post.
///
/// - Throws: `PostError` when the title is empty.
func createPost(title: String, content: String, tags: [String] = ["untagged"]) async throws(PostError) -> Post {
  guard !title.isEmpty else { throw .emptyTitle }
  guard title.count <= 10 else { throw .tooLong(limit: 10) }
  return Post(id: UUID(), title: title, content: content, tags: tags, publishedAt: nil, status: .draft)
}

func posts(author: String?, after: Date? = Date(timeIntervalSince1970: 0), limit: Int = 2) async throws -> [Post] {
  guard limit > 0 else { throw StorageError() }
  let post = Post(
    id: UUID(), title: author ?? "anonymous", content: "", tags: [], publishedAt: after, status: .published)
  return Array(repeating: post, count: limit)
}

func count() async -> Int { 3 }

struct Posts {
  @MainActor static func publish(_ id: UUID) async throws(PostError) {
    guard id == known else { throw .emptyTitle }
  }

  static func find(_ id: UUID) async -> Post? {
    guard id == known else { return nil }
    return Post(id: id, title: "Known", content: "", tags: [], publishedAt: nil, status: .published)
  }
}

/// What a page renders: the reference to a function in its body.
public func editor(of title: String, revision: Int) throws -> ServerAction {
  func rename(to name: String) async throws(PostError) -> String {
    // "use server"
    guard !name.isEmpty else { throw .emptyTitle }
    return "\(title) (\(revision)) is now \(name)"
  }
  return try ServerActions.rename(title: title, revision: revision, for: .only("ada"))
}

private let known = UUID(uuid: (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16))

private struct StorageError: Error {}

struct Post: Codable, Sendable {
  var id: UUID
  /// Never empty.
  var title: String
  var content: String
  var tags: [String]
  var publishedAt: Date?
  var status: Status
  private(set) var version = 1

  enum Status: String, Codable { case draft, published = "live" }

  enum CodingKeys: String, CodingKey {
    case id, title, content = "body", tags, publishedAt, status, version
  }
}

enum PostError: Error, Codable {
  case emptyTitle
  case tooLong(limit: Int)
}
