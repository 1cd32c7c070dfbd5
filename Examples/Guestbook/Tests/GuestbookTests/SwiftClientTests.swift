import GuestbookClient
import ServerFunctionsAsyncHTTPClient
import ServerFunctionsClient
import Testing

@testable import GuestbookCommand

@Suite("The Swift client against a live server", .timeLimit(.minutes(1)))
struct SwiftClientTests {
  @Test("An entry that was signed is read back as it is")
  func signing() async throws {
    try await withGuestbook { server in
      let guestbook = server.client()
      let (name, message) = (" Ada ", "Hello")
      let entry = try await guestbook.sign(name: name, message: message).entry
      #expect(entry.name == "Ada")
      #expect(entry.mood == .happy)
      #expect(try await guestbook.entry(entry.id) == entry)
      #expect(try await guestbook.entry(entry.id + 1) == nil)
    }
  }

  @Test("An argument that is left out takes its default on the server")
  func defaults() async throws {
    try await withGuestbook { server in
      let guestbook = server.client()
      for number in 1...21 { _ = try await guestbook.sign(name: "Ada", message: "\(number)") }
      let newest = try await guestbook.entries()
      #expect(newest.map(\.message) == (2...21).reversed().map(String.init))
      #expect(newest.allSatisfy { $0.mood == .happy })
      #expect(try await guestbook.entries(limit: 1).map(\.message) == ["21"])
      #expect(try await guestbook.moderation.moods() == ["happy": 21])
    }
  }

  @Test(
    "What a function throws arrives as its own type",
    arguments: [
      (name: " ", message: "Hello", error: .empty(field: "name")),
      (name: "Ada", message: "\n", error: .empty(field: "message")),
      (name: String(repeating: "!", count: 101), message: "Hello", error: .tooLong(field: "name", limit: 100)),
      (name: "Ada", message: String(repeating: "!", count: 501), error: .tooLong(field: "message", limit: 500)),
      // Ten characters, in Swift's way to count.
      (
        name: "Ada", message: String(repeating: "e" + String(repeating: "\u{301}", count: 50), count: 10),
        error: .tooLong(field: "message", limit: 500)
      ),
    ] as [(name: String, message: String, error: GuestbookError)])
  func typedErrors(name: String, message: String, expected: GuestbookError) async throws {
    try await withGuestbook { server in
      let error = await #expect(throws: ServerFunctionError<GuestbookError>.self) {
        try await server.client().sign(name: name, message: message)
      }
      guard case .thrown(let error) = error, error == expected else {
        Issue.record("\(String(describing: error))")
        return
      }
    }
  }

  @Test(
    "Only moderators remove",
    arguments: [(nil, "unauthenticated"), ("guess", "forbidden"), (LiveGuestbook.token, nil)] as [(String?, String?)])
  func guarding(token: String?, code: String?) async throws {
    try await withGuestbook { server in
      let entry = try await server.client().sign(name: "Ada", message: "Hello").entry
      let moderation = server.client(interceptors: token.map { [Bearer(token: $0)] } ?? []).moderation
      do throws(ServerFunctionError<GuestbookError>) {
        try await moderation.remove(entry.id)
        #expect(code == nil)
      } catch {
        guard case .problem(let problem) = error else { throw error }
        #expect(problem.code == code)
      }
      #expect(try await server.client().entry(entry.id) == (code == nil ? nil : entry))
    }
  }

  @Test("The server's one instance counts visitors, and knows them again")
  func visitors() async throws {
    try await withGuestbook { server in
      let ada = server.client(interceptors: [CookieJar()])
      let grace = server.client(interceptors: [CookieJar()])
      let first = try await ada.visitors.welcome()
      #expect(first.total == 1)
      #expect(try await ada.visitors.welcome().total == 1)
      #expect(try await grace.visitors.welcome().total == 2)
      #expect(try await ada.visitors.welcome() == Attendance(total: 2, watching: 0))
    }
  }

  @Test(
    "A cookie that the server never gave away is nobody's, and is replaced", arguments: ["visitor=", "visitor=guess"])
  func unknownCookie(cookie: String) async throws {
    try await withGuestbook { server in
      let mallory = server.client(interceptors: [CookieJar(cookie)])
      let eve = server.client(interceptors: [CookieJar(cookie)])
      var totals: [Int] = []
      for visitor in [mallory, mallory, eve] { totals.append(try await visitor.visitors.welcome().total) }
      #expect(totals == [1, 1, 2])
    }
  }

  @Test("Who has signed takes the entry back, once")
  func undoing() async throws {
    try await withGuestbook { server in
      for interceptors in [[], [CookieJar()]] {
        let guestbook = server.client(interceptors: interceptors)
        _ = try await guestbook.visitors.welcome()
        let kept = try await guestbook.sign(name: "Ada", message: "Hello")
        let signed = try await guestbook.sign(name: "Ada", message: "Goodbye")
        try await guestbook.sign.undo(bound: signed.undo)
        #expect(try await guestbook.entry(signed.entry.id) == nil)
        #expect(try await guestbook.entry(kept.entry.id) == kept.entry)
        do throws(ServerFunctionError<GuestbookError>) {
          try await guestbook.sign.undo(bound: signed.undo)
          Issue.record("An entry was taken back twice.")
        } catch {
          guard case .thrown(.noSuchEntry) = error else { throw error }
        }
      }
    }
  }

  @Test("What takes an entry back takes none of another database's with the same number")
  func undoingElsewhere() async throws {
    let signed = try await withGuestbook { try await $0.client().sign(name: "Ada", message: "Hello") }
    try await withGuestbook { server in
      let entry = try await server.client().sign(name: "Grace", message: "Hello").entry
      #expect(entry.id == signed.entry.id)
      await #expect(throws: ServerFunctionError<GuestbookError>.self) {
        try await server.client().sign.undo(bound: signed.undo)
      }
      #expect(try await server.client().entry(entry.id) == entry)
    }
  }

  @Test("Where nothing can be sealed, nothing is signed")
  func sealingFails() async throws {
    try await withGuestbook { server in
      let unlucky = server.client(interceptors: [CookieJar("visitor=\(PartialSealer.unlucky)")])
      let error = await #expect(throws: ServerFunctionError<GuestbookError>.self) {
        try await unlucky.sign(name: "Ada", message: "Hello")
      }
      guard case .thrown(.unavailable) = error else {
        Issue.record("\(String(describing: error))")
        return
      }
      let entries = try await unlucky.entries()
      #expect(entries.isEmpty)
    }
  }

  @Test("Nobody takes back what somebody else has signed, or what was never sealed")
  func refusing() async throws {
    try await withGuestbook { server in
      let ada = server.client(interceptors: [CookieJar()])
      let grace = server.client(interceptors: [CookieJar()])
      _ = try await ada.visitors.welcome()
      _ = try await grace.visitors.welcome()
      let signed = try await ada.sign(name: "Ada", message: "Hello")
      let graces = try await grace.sign(name: "Grace", message: "Hello")
      let refused: [(GuestbookClient, String)] =
        [(grace, signed.undo), (server.client(), signed.undo), (ada, graces.undo), (ada, ""), (ada, "1")]
        + [0, 20, signed.undo.count / 2, signed.undo.count - 1].map { (ada, changed(signed.undo, at: $0)) }
      for (guestbook, token) in refused {
        do throws(ServerFunctionError<GuestbookError>) {
          try await guestbook.sign.undo(bound: token)
          Issue.record("\(token) was taken.")
        } catch {
          guard case .problem(let problem) = error else { throw error }
          #expect(problem.code == "forbidden")
          #expect(problem.status == 403)
        }
      }
      #expect(try await ada.entry(signed.entry.id) == signed.entry)
      #expect(try await ada.entry(graces.entry.id) == graces.entry)
      try await ada.sign.undo(bound: signed.undo)
    }
  }

  /// The text with another one of the characters that seals consist of at one place.
  private func changed(_ text: String, at offset: Int) -> String {
    var characters = Array(text)
    characters[offset] = characters[offset] == "A" ? "B" : "A"
    return String(characters)
  }
}
