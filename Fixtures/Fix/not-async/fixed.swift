// "use server"

func load(id: Int) throws -> Int { id }
func save(
  id: Int
) {
}
enum Posts {
  static func create(title: String) -> Int { title.count }
}
