enum Pages {}

extension Pages { private static func title() -> String { "Swift" } }

extension Pages {
  static func show() async {
    func save() async {
      // "use server"
      print(title())
    }
    await save()
  }
}
