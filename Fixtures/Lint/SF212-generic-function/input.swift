func page<Item: Codable & Sendable>(item: Item) async {
  func save() async -> Int {
    // "use server"
    let items: [Item] = []
    return items.count
  }
  _ = await save()
}
