func load(tags: Set<String>, grade: Character) async -> [Int: String] {
  // "use server"
  [:]
}

func bounds() async -> (lower: Int, upper: Int) {
  // "use server"
  (0, 1)
}
