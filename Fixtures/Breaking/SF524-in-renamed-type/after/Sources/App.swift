// "use server"

struct Article: Codable {
  var id: Int
}

func load() async -> Article { fatalError() }
