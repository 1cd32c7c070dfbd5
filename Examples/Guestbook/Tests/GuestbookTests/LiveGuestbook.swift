import Foundation
import GuestbookClient
import Hummingbird
import HummingbirdTesting
import ServerFunctionsAsyncHTTPClient
import ServerFunctionsClient
import ServerFunctionsSealing
import Testing

@testable import Guestbook

/// A guestbook that listens on a free port while a test runs.
struct LiveGuestbook {
  static let token = "a token for tests"
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  /// The process seals with the key of the table that was made last, so that all of them have this one.
  static let key = [UInt8](repeating: 7, count: 32)

  let url: URL
  fileprivate let feed: EntryFeed

  func client(interceptors: [any ClientInterceptor] = []) -> GuestbookClient {
    GuestbookClient(baseURL: url, transport: .asyncHTTPClient, interceptors: interceptors)
  }

  /// Waits until so many watch.
  ///
  /// - Parameter milliseconds: How long that may take, counted by sleeps, which a busy machine makes longer.
  func isWatched(by count: Int, within milliseconds: Int = 10_000) async -> Bool {
    for _ in 0..<(milliseconds / 5) {
      if feed.count == count { return true }
      try? await Task.sleep(for: .milliseconds(5))
    }
    return feed.count == count
  }

  /// Tells those who watch of more entries than anybody can read in that time.
  func flood() {
    for id in 1...10_000 {
      feed.send(Guestbook.Entry(id: id, name: "Ada", message: "", mood: .happy, signedAt: Date()))
    }
  }
}

/// Runs a guestbook while `body` runs. After that it is told to stop, as by Control-C, and waited for.
func withGuestbook<Value: Sendable>(
  _ body: @escaping @Sendable (LiveGuestbook) async throws -> Value
) async throws -> Value {
  let settings = GuestbookSettings(
    port: 0, moderatorToken: LiveGuestbook.token,
    sealer: PartialSealer(keys: try SealingKeys([LiveGuestbook.key])),
    webFolder: LiveGuestbook.folder.path + "/Web/public")
  let store = try EntryStore()
  return try await guestbookApplication(store: store, settings: settings).test(.live) { client in
    let port = try #require(client.port)
    return try await body(LiveGuestbook(url: #require(URL(string: "http://127.0.0.1:\(port)")), feed: store.feed))
  }
}
