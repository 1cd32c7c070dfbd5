func count() async -> Int {
  return 1
  "use server"
}
