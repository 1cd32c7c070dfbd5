// "use server"

struct Post: Codable {
  var id: Int
  var author: Author
}

struct Author: Codable {
  var name: String
}

func load() async -> Post { fatalError() }
