@globalActor actor Database {
  static let shared = Database()
}

@Database func store(title: String) async {
  // "use server"
}

@MainActor func refresh() async {
  // "use server"
}

nonisolated func ping() async {
  // "use server"
}
