final class Posts {
  var titles: [String] = []

  func list() async -> [String] {
    // "use server"
    titles
  }
}
