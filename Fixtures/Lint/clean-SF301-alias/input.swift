typealias PostID = Int
typealias Index = [String: PostID]

func index() async -> Index {
  // "use server"
  [:]
}
