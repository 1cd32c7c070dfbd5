// "use server"

enum PostError: Error, Codable {
  case tooLong(limit: Int)
  case empty
}

struct Refusal: Error, Codable {
  var reason: String
}

func publish() async throws(Refusal) { fatalError() }

func check() async throws(PostError) { fatalError() }

func test() async throws(Refusal) { fatalError() }
