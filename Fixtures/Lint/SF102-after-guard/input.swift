func save(title: String) async {
  guard !title.isEmpty else { return }
  "use server"
  print(title)
}
