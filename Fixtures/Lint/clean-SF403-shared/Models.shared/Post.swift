public struct Post: Codable { public var title: String }
