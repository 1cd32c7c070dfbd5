private let secret = "s3cret"
private func check(_ text: String) -> Bool { text == secret }
let open = 1

enum Pages {
  private static let limit = 10
  static let shown = 20

  static func show() async {
    func save(text: String) async -> Bool {
      // "use server"
      check(text) && limit > shown && open == 1 && text.count.secret
    }
  }
}
