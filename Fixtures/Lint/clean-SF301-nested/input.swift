enum Posts {
  struct Draft: Codable {
    var title: String
  }

  static func save(_ draft: Draft) async {
    // "use server"
  }
}

func publish(_ draft: Posts.Draft) async {
  // "use server"
}
