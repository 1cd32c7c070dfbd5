// "use client"

func page() async {
  func save(text: String) async {
    // "use server"
    print(text)
  }
  await save(text: "")
}
