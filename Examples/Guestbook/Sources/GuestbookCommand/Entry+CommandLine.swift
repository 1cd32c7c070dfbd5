import ArgumentParser
import Foundation
import GuestbookClient

extension Mood: ExpressibleByArgument {}

extension Entry {
  /// The entry as one line of text. Strangers wrote it, and a terminal obeys control characters: blanks stand for them.
  var line: String {
    let text = "#\(id) \(name) (\(mood.rawValue)) \(signedAt.ISO8601Format()): \(message)"
    return String(
      String.UnicodeScalarView(text.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }))
  }
}
