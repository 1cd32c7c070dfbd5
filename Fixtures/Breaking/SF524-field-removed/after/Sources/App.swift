// "use server"

struct Post: Codable {
  var id: Int
  var subtitle: String?
}

func load() async -> Post? { fatalError() }
