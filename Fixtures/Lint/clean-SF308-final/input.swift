final class Post: Codable {
  var title = ""
}

func save(_ post: Post) async {
  // "use server"
}
