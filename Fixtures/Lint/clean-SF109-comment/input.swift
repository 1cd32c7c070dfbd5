func count(title: String) async -> Int {
  // "use server"
  title.count
}
