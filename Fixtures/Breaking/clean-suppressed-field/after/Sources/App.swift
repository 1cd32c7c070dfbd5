// "use server"

struct Post: Codable {
  var id: Int
  // sfgen:disable:next breaking-field-optional - no client shows it
  var title: String?
  var subtitle: String?
}

func load() async -> Post? { fatalError() }
