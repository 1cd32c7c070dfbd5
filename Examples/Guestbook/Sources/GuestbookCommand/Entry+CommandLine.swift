import ArgumentParser
import Foundation
import GuestbookClient

extension Mood: ExpressibleByArgument {}

extension Entry {
  /// The entry as one line of text.
  var line: String { "#\(id) \(name) (\(mood.rawValue)) \(signedAt.ISO8601Format()): \(message)" }
}
