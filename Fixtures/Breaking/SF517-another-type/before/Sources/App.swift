// "use server"

struct Post: Codable {
  var id: Int
}

struct Draft: Codable {
  var text: String
}

func save(_ it: Post) async { fatalError() }

func store(_ it: Post) async { fatalError() }

func keep(_ it: Draft) async { fatalError() }
