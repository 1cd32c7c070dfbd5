func count(title: String) async -> Int {
  _ = "use server"
  return title.count
}
