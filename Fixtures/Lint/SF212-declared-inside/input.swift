let id = 0

func page(id: Int, name: String?) async {
  func save() async -> Int {
    // "use server"
    let id = id + 1
    return id
  }

  func rename() async -> [Int] {
    // "use server"
    [1].map { id in id + 1 } + [id]
  }

  func show(id: Int = id) async -> Int {
    // "use server"
    id
  }
  print(await save(), await rename(), await show())
}
