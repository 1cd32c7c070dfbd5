func load() async -> Int {
  // "use server"
  1
}

func find() async {
  // "use server"
}
