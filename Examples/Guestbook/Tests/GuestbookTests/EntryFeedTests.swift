import Testing

@testable import Guestbook

@Suite("The feed of entries")
struct EntryFeedTests {
  @Test("It has room for so many who watch, and again when one of them leaves")
  func capacity() throws {
    let feed = EntryFeed()
    var watchers = try (0..<EntryFeed.capacity).map { _ in try feed.watch(after: nil) }
    do throws(GuestbookError) {
      watchers.append(try feed.watch(after: nil))
      Issue.record("One more was let in.")
    } catch {
      guard case .crowded = error else { throw error }
    }
    #expect(feed.count == EntryFeed.capacity)
    watchers.removeLast()
    watchers.append(try feed.watch(after: nil))
    #expect(feed.count == EntryFeed.capacity)
  }
}
