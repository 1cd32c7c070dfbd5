// "use server"

struct Post: Codable {
  var title: String

  init(title: String) { self.title = title }

  var length: Int { title.count }

  func shout() -> String { title.uppercased() }
}

func latest() async -> Post { Post(title: "Swift") }
