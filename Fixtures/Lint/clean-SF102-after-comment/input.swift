func save(title: String) async {
  // Called from the editor.

  // "use server"

  print(title)
}
