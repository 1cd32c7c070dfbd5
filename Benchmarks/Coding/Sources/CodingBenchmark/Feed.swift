import Foundation

/// What a page of a forum shows: a realistic mix of values.
struct Feed: Codable, Equatable {
  var posts: [Post]
  var users: [User]
}

struct User: Codable, Equatable {
  var id: UUID
  var joined: Date
  var name: String
  var place: Place?
  var role: Role
}

struct Place: Codable, Equatable {
  var latitude: Double
  var longitude: Double
  var name: String
}

enum Role: String, Codable {
  case reader, author, moderator
}

struct Post: Codable, Equatable {
  var author: UUID
  var comments: [Comment]
  var created: Date
  var edited: Date?
  var id: Int64
  var score: Double
  var state: State
  var tags: [String]
  var text: String
  var title: String
}

struct Comment: Codable, Equatable {
  var author: UUID
  var likes: Int
  var text: String
}

enum State: Codable, Equatable {
  case draft
  case published(at: Date)
  case hidden(reason: String, by: UUID)
}

/// Gives its caller back what it was sent. For the sake of this function `sfgen generate` writes the coding that is timed.
func echo(_ feed: Feed) async -> Feed {
  // "use server"
  feed
}
