import Foundation
import GuestbookClient
import Testing

@testable import GuestbookCommand

@Suite("The command line")
struct CommandLineTests {
  @Test("An entry is one line, and says nothing to the terminal")
  func line() {
    let entry = Entry(
      id: 1, name: "Mallory\u{9B}2J", message: "one\r\ntwo\u{1B}[2J\u{7F} é 👩‍💻", mood: .grumpy,
      signedAt: Date(timeIntervalSince1970: 0))
    #expect(entry.line == "#1 Mallory 2J (grumpy) 1970-01-01T00:00:00Z: one  two [2J  é 👩‍💻")
  }
}
