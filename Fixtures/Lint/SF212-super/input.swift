class Page {
  func log() {}
}

final class Editor: Page {
  func show() async {
    func save() async {
      // "use server"
      super.log()
    }
    await save()
  }
}
