@available(*, unavailable)
enum Posts {
  static func list() async {
    // "use server"
  }
}
