private let limit = 10

func save() async -> Int {
  // "use server"
  limit
}
