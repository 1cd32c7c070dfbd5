func page(items: [Int]) async {
  for item in items {
    func save() async -> Int {
      // "use server"
      item
    }
    _ = await save()
  }
  items.forEach { each in
    func drop() async -> Int {
      // "use server"
      each
    }
  }
}
