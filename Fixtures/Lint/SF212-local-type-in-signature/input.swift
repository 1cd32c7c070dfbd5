func page() async {
  struct Draft: Codable {}
  func save(_ draft: Draft) async {
    // "use server"
  }
  await save(Draft())
}
