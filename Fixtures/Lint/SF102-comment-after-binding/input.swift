func save(title: String) async {
  let trimmed = title.lowercased()
  // "use server"
  print(trimmed)
}
