func load() async -> Int {
  "use cache: remote"
  return 1
}
