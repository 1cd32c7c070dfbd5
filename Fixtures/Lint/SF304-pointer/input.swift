func save(_ bytes: UnsafeRawPointer, count: Int) async {
  // "use server"
}
