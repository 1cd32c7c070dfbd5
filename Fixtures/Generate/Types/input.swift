import Foundation

struct PostID: RawRepresentable, Codable, Hashable {
  let rawValue: Int64
}

struct Permissions: OptionSet, Codable {
  let rawValue: Int
}

enum Color: String, Codable, CodingKeyRepresentable {
  case red, green = "gr\u{FC}n"
}

enum Level: Double, Codable {
  case low = 0.5, high = 2
}

enum Shape: Codable {
  case circle(radius: Double)
  case label(String, size: Int = 12)
  case hidden(note: String = "")

  enum CodingKeys: String, CodingKey {
    case circle, label = "text"
  }

  enum LabelCodingKeys: String, CodingKey {
    case _0 = "value"
  }
}

final class Node: Codable {
  let value: Decimal
  let next: Node?
  let children: ContiguousArray<Node>

  init(value: Decimal) { fatalError() }
}

func take(
  _ id: PostID, permissions: Permissions, colors: [Color: Shape], byID: [PostID: Set<UUID>], level: Level,
  node: Node, letter: Character, half: Float16, huge: [Int128], sum: UInt64
) async -> (Node, [Int: [Date: URL]], last: Character?) {
  // "use server"
  fatalError()
}

enum Badge: Codable {
  case numbered(Int = 1, String)

  enum NumberedCodingKeys: String, CodingKey {
    case _1 = "text"
  }
}

func badge(_ badge: Badge) async -> Badge {
  // "use server"
  badge
}
