public struct Note: Codable { public var text: String }
