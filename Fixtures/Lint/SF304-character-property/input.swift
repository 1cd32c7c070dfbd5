struct Grade: Codable {
  var letter: Character
}

func grade() async -> [Grade] {
  // "use server"
  []
}

func letters() async -> Set<Character> {
  // "use server"
  []
}
