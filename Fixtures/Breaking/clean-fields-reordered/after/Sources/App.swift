// "use server"

struct Post: Codable {
  var subtitle: String?
  var title: String
  var id: Int
}

func load() async -> Post? { fatalError() }

func save(_ post: Post) async { fatalError() }
