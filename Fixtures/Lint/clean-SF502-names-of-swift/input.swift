func 📙(🐕: Int) async -> Int {
  // "use server"
  🐕
}

func `get the posts`() async -> Int {
  // "use server"
  1
}
