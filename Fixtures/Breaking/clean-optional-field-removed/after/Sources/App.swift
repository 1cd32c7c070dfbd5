// "use server"

struct Post: Codable {
  var id: Int
  var title: String
}

func load() async -> Post? { fatalError() }
