func page() async {
  func save(text: String) async {
    print(text)
    // "use server"
  }
  await save(text: "draft")
}
