// "use server"

struct Post: Codable {
  var id: Int
  var title: String
}

func save(_ post: Post) async { fatalError() }
