import Foundation

protocol Storing: Sendable {
  func rows() async -> [String]
}

protocol Service: Storing, CustomStringConvertible {}

struct Settings {
  enum Mode { case fast, slow(after: Duration) }

  var mode: Mode = .fast
  let limits: [String: (low: Int, high: Int?)]
  let name = "settings"
  let started: Date
  let clean: @Sendable (String) -> String
}

struct Posts {
  static var shared: Int { 1 }

  private let storage: any Storing
  let settings: Settings?
  var count: Int { settings == nil ? 0 : 1 }

  func list() async -> [String] {
    // "use server"
    await storage.rows()
  }
}

final class Library: Service {
  var description: String { "library" }

  func rows() async -> [String] {
    // "use server"
    []
  }
}
