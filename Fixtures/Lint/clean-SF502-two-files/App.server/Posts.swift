enum Posts {
  static func load() async {
    // "use server"
  }
}
