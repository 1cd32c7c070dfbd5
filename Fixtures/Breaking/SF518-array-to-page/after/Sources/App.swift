// "use server"

struct Page: Codable {
  var items: [String]
}

func tags() async -> Page { fatalError() }
