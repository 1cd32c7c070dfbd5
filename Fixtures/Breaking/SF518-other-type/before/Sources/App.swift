// "use server"

struct Post: Codable {
  var id: Int
}

struct Draft: Codable {
  var id: Int
  var text: String
}

func load() async -> Draft { fatalError() }

func draft() async -> Draft { fatalError() }

func post() async -> Post { fatalError() }
