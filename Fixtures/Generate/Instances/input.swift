import Foundation

/// A guestbook that everybody signs.
actor Guestbook {
  // "use server"

  private var names: [String] = []

  /// Signs the guestbook.
  func sign(name: String, at date: Date = Date()) async throws(GuestbookError) -> Int {
    guard !name.isEmpty else { throw .noName }
    names.append(name)
    return names.count
  }

  nonisolated func title() async -> String { "Guests" }

  static func capacity() async -> Int { 100 }

  @available(*, deprecated, message: "Use page.")
  func all() async -> [String] { names }
}

nonisolated enum GuestbookError: Error, Codable {
  case noName
}

extension Guestbook {
  func page(_ number: Int, size: Int = 20) async -> NamePage {
    // "use server"
    NamePage(names: Array(names.dropFirst(number * size).prefix(size)))
  }
}

nonisolated struct NamePage: Codable {
  let names: [String]
}

@MainActor
final class Board {
  private var titles: [String] = []

  func post(title: String) async {
    // "use server"
    titles.append(title)
  }

  @available(*, deprecated)
  func clear() async {
    // "use server"
    titles = []
  }
}

enum Blog {
  struct Posts {
    let prefix: String

    // sfgen: requires=admin
    func find(_ id: Int) async -> String? {
      // "use server"
      "\(prefix) \(id)"
    }
  }
}

#if DEBUG
  struct Debugger: Sendable {
    func reset() async {
      // "use server"
    }
  }
#endif
