func twice(values: [Int]) async -> [Int] {
  // "use server"
  let double: (Int) -> Int = { $0 * 2 }
  return values.map(double)
}
