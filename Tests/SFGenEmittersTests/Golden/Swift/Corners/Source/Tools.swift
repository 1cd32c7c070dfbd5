import Foundation
import Models

func two(_ a: Int = 1, _ b: String? = nil) async throws(Failure) -> String { "" }
func three(a: Int = 1, b: String? = "x", _ c: Kind = .one) async throws {}
private let limit = 3
func many(
  first: Int = 1, second: String? = nil, third: Kind = .one, fourth: [String: String] = [:], fifth: Int = limit,
  sixth: Kind? = .two
) async throws -> Hidden.Deep.Leaf { throw Failure.all }
func aFunctionWithAVeryLongNameThatGoesOnAndOn(
  theFirstArgument: String, theSecondArgument: String, theThirdArgument: [[String: Double?]]?, theFourthArgument: Tree
) async -> Tree { theFourthArgument }
func outer(_: `class`) async -> Empty { Empty() }

enum Hidden {
  enum Deep {
    struct Leaf: Codable, Sendable {
      var `in`: String?
      var self_: URL
      private enum CodingKeys: String, CodingKey { case `in`, self_ = "$self" }
    }
  }
}

indirect enum Tree: Codable, Sendable {
  case leaf(Hidden.Deep.Leaf)
  case branch(left: Node, in: Tree?)
  case `default`

  struct Node: Codable, Sendable { var tree: Tree }
}

enum `class`: UInt8, Codable { case `init` = 1, none = 0 }
struct Empty: Codable {}
