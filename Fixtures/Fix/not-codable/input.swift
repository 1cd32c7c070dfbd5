struct Order {
  let lines: [Line]
  let customer: Customer
}

struct Line: Sendable { let price: Int }

enum Customer {
  case guest
  case known(name: String)
}

func save(_ order: Order) async {
  // "use server"
}
