// "use server"

import Foundation

/// Publishes a post.
///
/// - Throws: `PostError` when the title is empty.
func createPost(title: String, content: String, tags: [String] = []) async throws(PostError) -> Post {
  guard !title.isEmpty else { throw .emptyTitle }
  return Post(id: UUID(), title: title, content: content, tags: tags, publishedAt: Date(), status: .draft)
}

func posts(author: String?, after: Date? = nil, limit: Int = 20) async throws -> [Post] { [] }

func count() async -> Int { 0 }

struct Posts {
  @MainActor static func publish(_ id: UUID) async throws(PostError) {}

  static func find(_ id: UUID) async -> Post? { nil }
}

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
