import Foundation
import Guestbook
import GuestbookClient
import Hummingbird
import HummingbirdTesting
import ServerFunctionsAsyncHTTPClient
import ServerFunctionsClient
import Testing

/// A guestbook that listens on a free port while a test runs.
struct LiveGuestbook {
  static let token = "a token for tests"
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  let url: URL

  func client(interceptors: [any ClientInterceptor] = []) -> GuestbookClient {
    GuestbookClient(baseURL: url, transport: .asyncHTTPClient, interceptors: interceptors)
  }
}

func withGuestbook(_ body: @escaping @Sendable (LiveGuestbook) async throws -> Void) async throws {
  let settings = GuestbookSettings(
    port: 0, moderatorToken: LiveGuestbook.token, webFolder: LiveGuestbook.folder.path + "/Web/public")
  let application = try guestbookApplication(store: EntryStore(), settings: settings)
  try await application.test(.live) { client in
    let port = try #require(client.port)
    try await body(LiveGuestbook(url: #require(URL(string: "http://127.0.0.1:\(port)"))))
  }
}
