// "use server"

struct Post: Codable {
  var id: Int
  var title: String
  var lead: String?
}

func load() async -> Post? { fatalError() }
