func load() async -> Int {
  "use server"
  "use cache"
  return 1
}
