func ticks() async -> some AsyncSequence<Int, Never> {
  // "use server"
  AsyncStream { $0.finish() }
}
