import Foundation
import ServerFunctions

/// What somebody wrote into the guestbook.
struct Entry: Codable, Sendable {
  let id: Int
  var name: String
  var message: String
  var mood: Mood
  var signedAt: Date
}

/// An entry, for whoever has signed it.
struct SignedEntry: Codable, Sendable {
  let entry: Entry
  /// What takes the entry back, as the argument of `sign.undo`.
  let undo: String
}

/// How somebody felt while signing.
enum Mood: String, Codable, Sendable {
  case happy, curious, grumpy
}

/// Why the guestbook refuses.
enum GuestbookError: Error, Codable, Sendable {
  /// The name or the message is empty.
  case empty(field: String)
  /// The message has more characters than fit.
  case tooLong(limit: Int)
  /// There is no entry with this number.
  case noSuchEntry(id: Int)
  /// The database does not answer.
  case unavailable
  /// Entries were signed faster than they were read, so that some are missing.
  case fellBehind
  /// The server is about to stop.
  case closing
}

extension GuestbookError: HTTPStatusProviding {
  var httpStatus: Int {
    switch self {
    case .empty, .tooLong: 422
    case .noSuchEntry: 404
    case .fellBehind: 429
    case .unavailable, .closing: 503
    }
  }
}
