import SFGenInterface
import SFGenSource

/// Reads `requires=admin, id=createPost, body=10MB`.
struct ParsedOptions {
  var guardName: String??
  var id: String?
  var bodyLimit: Int?

  /// - Returns: what is wrong with the text, a sentence each.
  mutating func apply(_ text: String) -> [String] {
    var mistakes: [String] = []
    for part in text.split(separator: ",") {
      let pair = part.split(separator: "=", maxSplits: 1).map { $0.filter { !$0.isWhitespace } }
      guard pair.count == 2, !pair[1].isEmpty else {
        mistakes.append("an option is written 'name=value'")
        continue
      }
      switch pair[0] {
      case "requires": guardName = .some(pair[1] == "none" ? nil : pair[1])
      case "id": id = pair[1]
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
