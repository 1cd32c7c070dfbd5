func total(prices: [Int]) async -> Int {
  // "use server"
  func first<Value>(_ values: [Value]) -> Value? { values.first }
  return (first(prices) ?? 0) + size(prices)
}

func size<Value>(_ values: [Value]) -> Int { values.count }
