enum Posts {
  // "use server"

  static func list() async {
    // "use server"
    print("listed")
  }
}
