@globalActor
actor Storage {
  static let shared = Storage()
}

@Storage
final class Posts {
  var titles: [String] = []

  func list() async -> [String] {
    // "use server"
    titles
  }
}
