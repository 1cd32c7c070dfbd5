// "use server"

final class Post: Codable, @unchecked Sendable {
  var id: Int
  var title: String
  var subtitle: String?

  init() { fatalError() }
}

func load() async -> Post? { fatalError() }

func save(_ post: Post) async { fatalError() }
