enum Posts {
  struct Draft: Codable {}
}

func save(_ draft: Draft) async {
  // "use server"
}
