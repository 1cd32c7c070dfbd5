// "use server"

struct Post: Codable {
  var id: Double
  var title: String
  var subtitle: String?
}

func save(_ post: Post) async { fatalError() }
