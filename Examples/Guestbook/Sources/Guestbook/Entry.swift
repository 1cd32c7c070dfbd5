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
  /// The name or the message has more characters than fit.
  case tooLong(field: String, limit: Int)
  /// There is no such entry, or no more.
  case noSuchEntry
  /// The server cannot do it now.
  case unavailable
  /// As many watch already as the server has room for.
  case crowded
  /// Entries were signed faster than they were read; the next ones have to be asked for again.
  case fellBehind
  /// The server is about to stop.
  case closing
}

extension GuestbookError: HTTPStatusProviding {
  /// What ends a stream has its status in the stream's last event: that of the reply was 200 when the stream began.
  var httpStatus: Int {
    switch self {
    case .empty, .tooLong: 422
    case .noSuchEntry: 404
    case .fellBehind: 429
    case .unavailable, .crowded, .closing: 503
    }
  }
}
