protocol Paged {}

extension Paged {
  static func page(id: Int) async {
    func save() async -> Int {
      // "use server"
      id
    }
    _ = await save()
  }
}
