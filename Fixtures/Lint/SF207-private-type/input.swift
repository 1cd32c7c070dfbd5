private enum Posts {
  static func list() async {
    // "use server"
  }
}
