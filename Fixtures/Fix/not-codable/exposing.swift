struct Order: Codable {
  let lines: [Line]
  let customer: Customer
}

struct Line: Sendable, Codable { let price: Int }

enum Customer: Codable {
  case guest
  case known(name: String)
}

func save(_ order: Order) async {
  // "use server"
}
