// "use server"

enum PostError: Error, Codable {
  case tooLong(limit: Int)
  case empty
  case late
}

func publish() async throws(PostError) { fatalError() }
