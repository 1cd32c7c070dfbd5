class Post: Codable {
  let title: String
}

final class Draft: Codable {
  let post: Post
}

class Letter: Post {
  let stamp: String = ""
}

final class Node: Codable {
  let next: Node?
}

func save(_ draft: Draft, _ post: Post) async {
  // "use server"
}

func send(_ letter: Letter) async -> Node {
  // "use server"
  fatalError()
}
