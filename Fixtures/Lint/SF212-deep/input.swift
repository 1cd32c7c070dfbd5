struct Session {}

func page(session: Session) async {
  func form(id: Int) async {
    func save(text: String) async {
      // "use server"
      print(id, text)
      print(session)
    }
    await save(text: "")
  }
  await form(id: 1)
}
