struct Draft: Encodable & Decodable {
  var title: String
}

struct Post: Encodable {
  var title: String
}

extension Post: Decodable {}

func publish(_ draft: Draft) async -> Post {
  // "use server"
  Post(title: draft.title)
}
