import GuestbookClient
import ServerFunctionsClient
import Testing

@Suite("Watching with the Swift client", .timeLimit(.minutes(1)))
struct SwiftClientStreamTests {
  @Test("Each entry arrives before the next one is signed")
  func live() async throws {
    try await withGuestbook { server in
      let guestbook = server.client()
      var live = try await guestbook.newEntries().makeAsyncIterator()
      for message in ["one", "two", "three"] {
        let signed = try await guestbook.sign(name: "Ada", message: message)
        #expect(try await live.next() == signed.entry)
      }
    }
  }

  @Test("Everybody who watches gets an entry")
  func everybody() async throws {
    try await withGuestbook { server in
      let guestbook = server.client()
      var watchers = [ServerFunctionStream<Entry, GuestbookError>.AsyncIterator]()
      for _ in 1...3 { watchers.append(try await guestbook.newEntries().makeAsyncIterator()) }
      #expect(await server.isWatched(by: 3))
      let signed = try await guestbook.sign(name: "Ada", message: "Hello")
      for index in watchers.indices { #expect(try await watchers[index].next() == signed.entry) }
    }
  }

  @Test("Who says what they have seen misses nothing and gets nothing twice")
  func resuming() async throws {
    try await withGuestbook { server in
      let guestbook = server.client()
      try await withThrowingTaskGroup { group in
        for number in 1...40 {
          group.addTask { _ = try await guestbook.sign(name: "Ada", message: "\(number)") }
        }
        for known in 0..<20 {
          group.addTask {
            var ids: [Int] = []
            for try await entry in try await guestbook.newEntries(after: known) {
              ids.append(entry.id)
              if entry.id == 40 { break }
            }
            #expect(ids == Array(known + 1...40))
          }
        }
        try await group.waitForAll()
      }
    }
  }

  @Test("What was missed comes in as many pages as it takes, and then what is signed")
  func pages() async throws {
    try await withGuestbook { server in
      let guestbook = server.client()
      for number in 1...201 { _ = try await guestbook.sign(name: "Ada", message: "\(number)") }
      #expect(try await guestbook.entries(limit: 201).count == 100)
      var ids: [Int] = []
      for try await entry in try await guestbook.newEntries(after: 0) {
        ids.append(entry.id)
        if entry.id == 201 { _ = try await guestbook.sign(name: "Ada", message: "live") }
        if entry.id == 202 { break }
      }
      #expect(ids == Array(1...202))
    }
  }

  @Test("Leaving the loop ends the work on the server within a second")
  func leaving() async throws {
    try await withGuestbook { server in
      let guestbook = server.client()
      _ = try await guestbook.sign(name: "Ada", message: "Hello")
      for try await _ in try await guestbook.newEntries(after: 0) {
        #expect(await server.isWatched(by: 1))
        break
      }
      #expect(await server.isWatched(by: 0, within: 1000))
    }
  }

  @Test("Cancelling the task ends the work on the server within a second, while it waits for an entry")
  func cancelling() async throws {
    try await withGuestbook { server in
      let task = Task<Void, any Error> { for try await _ in try await server.client().newEntries() {} }
      #expect(await server.isWatched(by: 1))
      task.cancel()
      #expect(await server.isWatched(by: 0, within: 1000))
      let error = await #expect(throws: ServerFunctionError<GuestbookError>.self) { try await task.value }
      guard case .cancelled = error else {
        Issue.record("\(String(describing: error))")
        return
      }
    }
  }

  @Test("Who reads too slowly misses none in between, is told by an error of the function's own type, and forgotten")
  func falling() async throws {
    try await withGuestbook { server in
      let live = try await server.client().newEntries()
      #expect(await server.isWatched(by: 1))
      server.flood()
      let (ids, error) = await read(live)
      #expect(!ids.isEmpty && ids == Array(1..<ids.count + 1))
      #expect(error == .fellBehind)
      #expect(await server.isWatched(by: 0))
    }
  }

  @Test("A server that is told to stop does not wait for those who watch, and tells them")
  func closing() async throws {
    let watching = try await withGuestbook { server in
      let live = try await server.client().newEntries()
      let watching = Task { await read(live) }
      #expect(await server.isWatched(by: 1))
      _ = try await server.client().sign(name: "Ada", message: "Hello")
      return watching
    }
    let (ids, error) = await watching.value
    #expect(ids == [1])
    #expect(error == .closing)
  }
}

/// Reads a stream to its end: the numbers of its entries, and what it throws in the end.
private func read(_ live: ServerFunctionStream<Entry, GuestbookError>) async -> ([Int], GuestbookError?) {
  var ids: [Int] = []
  do throws(ServerFunctionError<GuestbookError>) {
    for try await entry in live { ids.append(entry.id) }
  } catch {
    if case .thrown(let error) = error { return (ids, error) }
    Issue.record(error)
  }
  return (ids, nil)
}
