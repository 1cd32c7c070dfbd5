// "use server"

struct Post: Codable {
  var id: Int
  var title: String
  var subtitle: String?
  var author: String
}

func save(_ post: Post) async { fatalError() }
