func page(id: Int, name: String) async {
  let limit = 10
  let tags: [String] = makeTags()

  func save(text: String) async {
    // "use server"
    print(id, name, limit, tags, text)
  }
  await save(text: "")
}

func makeTags() -> [String] { [] }
