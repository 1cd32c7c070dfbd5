enum Posts {
  static func load() async {
    // "use server"
  }
}

// sfgen: id=Posts.load
func loadPosts() async {
  // "use server"
}
