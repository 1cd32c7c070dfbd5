struct Order: Codable {
  struct Line: Codable { let price: Int }
  let lines: [Line]
}

struct Order_Line: Codable { let price: Int }

func save(_ order: Order, _ line: Order_Line) async {
  // "use server"
}

// sfgen: id=saveAll
func save(_ orders: [Order]) async {
  // "use server"
}
