func save(titles: [String]) async {
  for title in titles {
    // "use server"
    print(title)
  }
  while titles.isEmpty {
    // "use server"
    break
  }
  repeat {
    // "use server"
    print(titles)
  } while titles.isEmpty
}
