struct Page<Item: Codable>: Codable {
  var items: [Item]
}

struct Wrapper<each Item>: Codable {}

typealias Pages<Item> = [Page<Item>]

func plain() async -> Page {
  // "use server"
  fatalError()
}

func two() async -> Page<Int, Int> {
  // "use server"
  fatalError()
}

func pack() async -> Wrapper<Int> {
  // "use server"
  fatalError()
}

func alias() async -> Pages {
  // "use server"
  fatalError()
}
