func stop() async -> Never {
  // "use server"
  fatalError()
}
