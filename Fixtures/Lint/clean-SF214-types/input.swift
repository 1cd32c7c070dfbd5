// "use server"

public struct Post: Codable {
  public var title: String
  public static let empty = Post(title: "")
}

public typealias Posts = [Post]

public func list() async -> Posts { [] }
