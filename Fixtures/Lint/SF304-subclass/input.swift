class Post: Codable {
  var title = ""
}

final class Draft: Post {
  var notes = ""
}

func save(_ draft: Draft) async {
  // "use server"
}
