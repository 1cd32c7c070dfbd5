enum Posts {
  static func delete(id: Int) async {
    // "use server"
    print(id)
  }
}
