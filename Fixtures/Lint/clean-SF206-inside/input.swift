func count() async -> Int {
  // "use server"
  let values: [any Codable] = [1, "two"]
  return values.count
}
