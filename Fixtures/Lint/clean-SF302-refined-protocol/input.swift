protocol Model: Codable, Sendable {}

typealias Sent = Codable & Sendable

struct Draft: Model {
  var title: String
}

struct Post: Sent {
  var title: String
}

func publish(_ draft: Draft) async -> Post {
  // "use server"
  Post(title: draft.title)
}
