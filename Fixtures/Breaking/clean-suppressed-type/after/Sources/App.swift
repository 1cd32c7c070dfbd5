// "use server"

// sfgen:disable:next SF524 - no client shows it
struct Post: Codable {
  var id: Int
  var subtitle: String?
}

func load() async -> Post? { fatalError() }
