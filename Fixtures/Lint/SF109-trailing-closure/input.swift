func doubled(values: [Int]) async -> [Int] {
  "use server"
  values.map {
    $0 * 2
  }
}
