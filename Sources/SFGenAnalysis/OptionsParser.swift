import SFGenInterface
import SFGenSource

/// Reads `requires=admin, id=createPost, body=10MB`.
struct ParsedOptions {
  var guardName: String??
  var id: String?
  var bodyLimit: Int?

  /// Where options stand, from the farthest to the nearest. The nearest wins.
  enum Level {
    case file
    case type
    case function
  }

  /// - Parameter seen: the names that the same level has given already.
  /// - Returns: what is wrong with the text, a sentence each.
  mutating func apply(_ text: String, at level: Level, seen: inout Set<String>) -> [String] {
    var mistakes: [String] = []
    for part in text.split(separator: ",") {
      let pair = part.split(separator: "=", maxSplits: 1).map { $0.filter { !$0.isWhitespace } }
      guard pair.count == 2, !pair[1].isEmpty else {
        mistakes.append("an option is written 'name=value'")
        continue
      }
      // The last one would win without a word, and `requires=none` behind a guard open the door.
      if !seen.insert(pair[0]).inserted { mistakes.append("'\(pair[0])' is given twice") }
      switch pair[0] {
      case "requires":
        if !Self.isName(pair[1]) { mistakes.append("'\(pair[1])' cannot be the name of a guard, which is a method") }
        guardName = .some(pair[1] == "none" ? nil : pair[1])
      case "id":
        if level != .function {
          mistakes.append("'id' is for one function, and cannot be given for all of a file or type")
        }
        if !Self.isSegment(pair[1]) {
          mistakes.append("'\(pair[1])' cannot be an id: write letters, digits, '.', '-' and '_'")
        }
        id = pair[1]
      case "body":
        if let bytes = Self.bytes(pair[1]) {
          bodyLimit = bytes
        } else {
          mistakes.append("'\(pair[1])' is no size: write a number with B, KB or MB")
        }
      default: mistakes.append("there is no option '\(pair[0])': the options are 'requires', 'id' and 'body'")
      }
    }
    return mistakes
  }

  private static func isName(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { $0 == "_" || $0.properties.isAlphabetic || $0.properties.numericType != nil }
      && text.first?.isNumber == false
  }

  /// Whether a text can stand in the path of a request as it is.
  private static func isSegment(_ text: String) -> Bool {
    text.utf8.allSatisfy { byte in
      byte >= 0x61 && byte <= 0x7A || byte >= 0x41 && byte <= 0x5A || byte >= 0x30 && byte <= 0x39
        || [UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_")].contains(byte)
    } && text.contains { $0 != "." }
  }

  /// Sizes count in powers of 1,024.
  private static func bytes(_ text: String) -> Int? {
    let units = [("KB", 1024), ("MB", 1_048_576), ("B", 1)]
    for (unit, factor) in units where text.hasSuffix(unit) {
      guard let count = Int(text.dropLast(unit.count)), count > 0, count <= Int.max / factor else { return nil }
      return count * factor
    }
    return Int(text).flatMap { $0 > 0 ? $0 : nil }
  }
}
