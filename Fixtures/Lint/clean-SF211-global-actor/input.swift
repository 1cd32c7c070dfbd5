@MainActor
final class Board {
  func post(title: String) async {
    // "use server"
    print(title)
  }
}
