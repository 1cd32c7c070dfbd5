class Post: Codable {
  var title: String

  init(title: String) { self.title = title }
}

func save(_ post: Post) async {
  // "use server"
}
