// "use server"

enum PostError: Error, Codable {
  case tooLong(limit: Int)
}

func publish() async throws(PostError) { fatalError() }
