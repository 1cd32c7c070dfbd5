// "use server"

struct Post: Codable {
  var id: Int
  var title: String
  var subtitle: String?
  let version: Int = 3
}

func save(_ post: Post) async { fatalError() }
