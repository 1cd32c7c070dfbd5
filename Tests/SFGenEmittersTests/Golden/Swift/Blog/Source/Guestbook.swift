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
