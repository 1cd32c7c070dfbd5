// "use server"

struct Post: Codable {
  var id: String
  var title: String
  var subtitle: String?
}

func load() async -> Post? { fatalError() }

func save(_ post: Post) async { fatalError() }
