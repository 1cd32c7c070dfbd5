// "use server"

struct Post: Codable {
  var id: Int
  var title: String
  var subtitle: String?
}

func load() async -> Post? { fatalError() }
