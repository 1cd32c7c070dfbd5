private struct Draft {
  var title = ""
}

func page() async {
  func save() async {
    // "use server"
    print(Draft())
  }
  await save()
}
