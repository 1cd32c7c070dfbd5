public struct Article: Codable { public let title: String }
