func make() async -> @Sendable (Int) async -> Int {
  // "use server"
  return { number in number * 2 }
}
