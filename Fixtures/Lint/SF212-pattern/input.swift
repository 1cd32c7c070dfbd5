func page(draft: String?) async {
  if let title = draft {
    func publish() async {
      // "use server"
      print(title)
    }
    await publish()
  }
}
