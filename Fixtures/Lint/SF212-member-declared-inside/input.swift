actor Page {
  var title = ""

  func show() async {
    func rename(_ titles: [String]) async -> Int {
      // "use server"
      let last = title
      for title in titles { print(title) }
      return last.count
    }
    _ = await rename([])
  }
}
