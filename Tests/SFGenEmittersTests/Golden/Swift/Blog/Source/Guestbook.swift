/// Not `Sendable`: what an actor returns is encoded before it leaves the actor.
nonisolated final class Visit: Codable {
  let name: String
  let number: Int

  init(name: String, number: Int) {
    self.name = name
    self.number = number
  }
}

actor Guestbook {
  // "use server"

  private var visits: [Visit] = []

  func sign(_ name: String) async throws(PostError) -> Visit {
    guard !name.isEmpty else { throw .emptyTitle }
    let visit = Visit(name: name, number: visits.count + 1)
    visits.append(visit)
    return visit
  }

  @available(*, deprecated)
  func all() async -> [Visit] { visits }
}

@MainActor
final class Board {
  private var titles: [String] = []

  nonisolated init() {}

  func pin(title: String) async -> [String] {
    // "use server"
    titles.append(title)
    return titles
  }
}

/// A value, of which every call has a copy.
struct Greeter: Sendable {
  let greeting: String

  func greet(name: String = "you") async -> String {
    // "use server"
    "\(greeting), \(name)!"
  }
}

@globalActor
actor Archive {
  static let shared = Archive()
}

@Archive
final class Shelf {
  private var titles: [String] = []

  nonisolated init() {}

  func put(_ title: String) async throws(PostError) -> Int {
    // "use server"
    guard !titles.contains(title) else { throw .emptyTitle }
    titles.append(title)
    return titles.count
  }
}
