func page() async {
  let start = measure()
  func save(count: Int = start) async -> Int {
    // "use server"
    count
  }
  print(await save())
}

func measure() -> Int { 1 }
