let save = { (title: String) async -> Int in
  // "use server"
  return title.count
}
