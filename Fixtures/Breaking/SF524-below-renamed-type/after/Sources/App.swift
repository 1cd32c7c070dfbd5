// "use server"

struct Article: Codable {
  var author: Author
}

struct Author: Codable {
  var name: String
}

func load() async -> Article { fatalError() }
