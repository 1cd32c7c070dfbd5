let version = "v1"

func show(_ text: String) { print(text) }

func page() async {
  func save() async {
    // "use server"
    show(version)
  }
  await save()
}
