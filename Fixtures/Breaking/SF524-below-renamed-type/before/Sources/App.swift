// "use server"

struct Post: Codable {
  var author: Author
}

struct Author: Codable {
  var name: String
  var age: Int
}

func load() async -> Post { fatalError() }
