struct Page<Item: Codable>: Codable {
  struct Cursor: Codable {
    var text: String
  }

  var items: [Item]
  var next: Cursor?
}

func load() async -> Page<Int> {
  // "use server"
  fatalError()
}
