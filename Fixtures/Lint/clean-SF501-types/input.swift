enum Posts {
  static func load() async {
    // "use server"
  }
}

enum Drafts {
  static func load() async {
    // "use server"
  }
}
