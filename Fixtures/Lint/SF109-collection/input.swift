func list() async -> [Int] {
  "use server"
  [1, 2, 3]
}
