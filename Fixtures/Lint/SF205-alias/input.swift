typealias Done = @Sendable (Int) -> Void

func load(done: Done) async {
  // "use server"
}
