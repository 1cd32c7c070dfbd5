// "use server"

struct Order: Codable {
  var items: [Item]
}

struct Item {
  var price: Int
}

func load() async -> Order { Order(items: []) }
