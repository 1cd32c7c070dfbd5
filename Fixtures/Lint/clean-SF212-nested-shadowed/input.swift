func page(session: Session) async {
  let draft = Session()

  func save(session: Int) async {
    // "use server"
    let draft = session
    for limit in 0..<draft { print(limit) }
    [1].forEach { session in print(session) }
  }
  let limit = Session()
  await save(session: 1)
  print(draft, limit)
}

struct Session {}
