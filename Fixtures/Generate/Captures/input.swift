let price = 0
let limit = 1_000_000
let owner = ""

func page(id: Int, price: Int, items: [Int], limit: Int, coupon: String?) async {
  let first: Int = 3, owner: String = "ada"

  func buy(count: Int) async -> Int {
    // "use server"
    var total = price * count
    for item in items { total += item + id }
    let known = [id: 1, price: 2]
    switch count {
    case first, id: total += (1...limit).count
    default: break
    }
    if let coupon { total += coupon.count }
    let label = "\(join(")", owner)) \(id)"
    return total + label.count + known.count
  }
  _ = await buy(count: 1)
}

func join(_ texts: String...) -> String { texts.joined() }
