func page(id: Int) async {
  var items: [Int] = [id]
  items.append(3)
  var names: [String] = []
  names[0] = "a"

  func save() async -> Int {
    // "use server"
    items.count + names.count
  }
  _ = await save()
}
