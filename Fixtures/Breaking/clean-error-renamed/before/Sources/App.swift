// "use server"

enum PostError: Error, Codable {
  case tooLong(limit: Int)
  case empty
}

func publish() async throws(PostError) { fatalError() }
