// "use server"

struct Post: Codable {
  var id: Int
  var title: String
  var subtitle: String?
  let version: Int = 2
}

func load() async -> Post? { fatalError() }

func save(_ post: Post) async { fatalError() }
