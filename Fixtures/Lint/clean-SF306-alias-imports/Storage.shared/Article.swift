public struct Article { public var rows: Int }
