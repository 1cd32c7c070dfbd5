import GuestbookClient
import ServerFunctionsAsyncHTTPClient
import ServerFunctionsClient
import Testing

@testable import GuestbookCommand

@Suite("The Swift client against a live server")
struct SwiftClientTests {
  @Test("An entry that was signed is read back as it is")
  func signing() async throws {
    try await withGuestbook { server in
      let guestbook = server.client()
      let (name, message) = (" Ada ", "Hello")
      let entry = try await guestbook.sign(name: name, message: message)
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

  @Test("What a function throws arrives as its own type")
  func typedErrors() async throws {
    try await withGuestbook { server in
      let error = await #expect(throws: ServerFunctionError<GuestbookError>.self) {
        try await server.client().sign(name: "Ada", message: String(repeating: "!", count: 501))
      }
      guard case .thrown(.tooLong(limit: 500)) = error else {
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
      let entry = try await server.client().sign(name: "Ada", message: "Hello")
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
}
