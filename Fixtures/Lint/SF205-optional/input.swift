func load(id: Int, done: (@Sendable (Int) -> Void)? = nil) async {
  // "use server"
}
