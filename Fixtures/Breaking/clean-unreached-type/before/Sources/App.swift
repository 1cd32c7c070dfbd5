// "use server"

struct Order: Codable {
  var items: [Item]
  var byName: [String: Item?]
}

struct Item: Codable {
  var price: Int
  var parent: Box?
}

struct Box: Codable {
  var inner: [Box]
  var label: String
}

struct Other: Codable {
  var a: Int
}

func load() async -> Order { fatalError() }
