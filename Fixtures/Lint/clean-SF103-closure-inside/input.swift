func total(prices: [Int]) async -> Int {
  // "use server"
  let doubled = prices.map { price in
    price * 2
  }
  return doubled.reduce(0) { $0 + $1 }
}
