import Foundation

extension Tree {
  struct Extra: Codable, Sendable { var date: Date }
}

extension Hidden {
  struct Other: Codable, Sendable { var bytes: Data }
}
