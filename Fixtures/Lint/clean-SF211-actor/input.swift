actor Guestbook {
  private var names: [String] = []

  func sign(name: String) {
    names.append(name)
  }

  func list() async -> [String] {
    // "use server"
    names
  }
}
