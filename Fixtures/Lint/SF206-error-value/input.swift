func lastFailure() async -> (any Error)? {
  // "use server"
  nil
}
