func save(_ text: String) async {
  // "use server"
}
