private enum Editor {
  enum Posts {
    static func list() async {
      // "use server"
    }
  }
}
