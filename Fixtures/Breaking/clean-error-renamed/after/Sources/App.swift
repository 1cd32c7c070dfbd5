// "use server"

enum PublishingError: Error, Codable {
  case tooLong(limit: Int)
  case empty
}

func publish() async throws(PublishingError) { fatalError() }
