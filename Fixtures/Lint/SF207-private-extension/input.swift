enum Posts {}

private extension Posts {
  static func list() async {
    // "use server"
  }
}
