struct Order: Codable {
  var items: [Item]
  var notes: [String: Note]
}

struct Item: Codable {
  var price: Range<Int>
}

enum Note: Codable {
  case text(String)
  case at(place: Any, (Int, Int))
}

func place(_ order: Order, first: (a: Int, b: Range<Int>)) async {
  // "use server"
}
