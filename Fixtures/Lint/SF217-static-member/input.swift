enum Posts {
  private static let secret = 1

  static func page(id: Int) async {
    func save() async -> Int {
      // "use server"
      Self.secret + Posts.secret + id
    }
    _ = await save()
  }
}
