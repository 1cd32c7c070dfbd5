// "use server"

func total(prices: [Int]) async -> Int { sum(prices) }

private func sum(_ prices: [Int]) -> Int { prices.reduce(0, +) }
