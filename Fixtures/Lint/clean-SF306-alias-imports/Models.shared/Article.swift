public struct Article: Codable { public var title: String }
