// "use server"

struct Post: Codable {
  var id: Int
}

func load() async -> Post { fatalError() }
