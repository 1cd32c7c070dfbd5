struct Draft: Codable { let title: String }
struct Session { let token: String }

actor Pages {
  var count = 0

  func show(id: Int, _ total: inout Int, session: Session) async {
    let draft = Draft(title: "new")
    let written: Draft = make()
    let made = make()
    var counter = 0
    let (first, second) = (1, 2)
    var settled: [Int] = []
    func helper() -> Int { 1 }
    struct Local: Codable {}

    func save() async {
      // "use server"
      print(id, written, settled, 10)
      print(draft)
      print(made, "\(made) and \(first + second)")
      total += 1
      counter += 1
      _ = helper()
      _ = Local()
      _ = session.token
      count += 1
    }
    counter += 1
    func rename(id: Int, title: String) async {
      // "use server"
      let made = title
      [1].forEach { counter in print(id, made, counter, title.count) }
      if let draft = Optional(1) { print(draft) }
      self.log()
    }
    await save()
  }

  nonisolated func log() {}
}
