// "use server"

struct Post: Codable {
  var id: Int
  var title: String
  var subtitle: String?

  enum CodingKeys: String, CodingKey {
    case id, subtitle
    case title = "headline"
  }
}

func load() async -> Post? { fatalError() }
