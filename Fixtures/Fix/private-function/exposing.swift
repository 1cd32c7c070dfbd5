func ping() async {
  // "use server"
}

enum Posts {
  static func list() async {
    // "use server"
  }
}
