// "use server"

func total(prices: [Int]) async -> Int {
  func twice(_ price: Int) -> Int { price * 2 }
  return prices.map(twice).reduce(0, +)
}
