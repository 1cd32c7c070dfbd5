private let limit = 10

func page() async {
  func save(limit: Int) async -> Int {
    // "use server"
    limit
  }
  print(await save(limit: 1))
}
