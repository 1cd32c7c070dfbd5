func ticks() async -> some AsyncSequence {
  // "use server"
  AsyncStream<Int> { $0.finish() }
}
