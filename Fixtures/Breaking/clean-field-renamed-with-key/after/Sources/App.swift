// "use server"

struct Post: Codable {
  var id: Int
  var headline: String
  var subtitle: String?

  enum CodingKeys: String, CodingKey {
    case id, subtitle
    case headline = "title"
  }
}

func load() async -> Post? { fatalError() }

func save(_ post: Post) async { fatalError() }
