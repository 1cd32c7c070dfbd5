func save(title: String) async {
  "use action"
  print(title)
}
