func sum<let count: Int>(_ values: InlineArray<count, Int>) async -> Int {
  // "use server"
  0
}
