// "use server"
// sfgen: requires=admin

import Foundation

/// A post.
struct Post: Codable, Sendable {
  let id: Int
  var title: String
  var postedAt: Date
  var tags: [String] = []
  var mood: Mood?
}
enum Mood: String, Codable { case happy, sad = "blue" }
enum PostError: Error, Codable { case tooLong(limit: Int), empty }

/// Publishes a post.
func createPost(title: String, content: String, tags: [String] = []) async throws(PostError) -> Post {
  Post(id: 1, title: title, postedAt: Date(), tags: tags, mood: nil)
}
private func helper() {}
enum Posts {
  static func remove(_ id: Int, reason: String? = nil) async throws {
  }
}
