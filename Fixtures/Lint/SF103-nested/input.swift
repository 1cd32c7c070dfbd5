func page(title: String) async {
  let limit = 10
  func save(text: String) async -> Int {
    // "use server"
    text.count + title.count + limit
  }
  print(await save(text: title))
}

struct Page {
  init() {
    func save() async {
      // "use server"
    }
  }
}
