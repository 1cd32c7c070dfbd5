enum Drafts {
  static func load() async {
    // "use server"
  }
}
