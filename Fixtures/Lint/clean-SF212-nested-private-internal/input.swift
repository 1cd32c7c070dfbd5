let limit = 10

func page() async {
  func save() async -> Int {
    // "use server"
    limit
  }
  print(await save())
}
