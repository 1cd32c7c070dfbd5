private func ping() async {
  // "use server"
}

enum Posts {
  fileprivate static func list() async {
    // "use server"
  }
}
