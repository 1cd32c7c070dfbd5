public struct Post: Codable { public let title: String }
