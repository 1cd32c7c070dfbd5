// "use server"

func load(id: Int) async throws -> Int { id }
func save(
  id: Int
) async {
}
enum Posts {
  static func create(title: String) async -> Int { title.count }
}
