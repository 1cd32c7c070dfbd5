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

func load() async -> Order { fatalError() }
