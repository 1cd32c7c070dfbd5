actor Cache<Value: Sendable> {
  func clear() async {
    // "use server"
  }
}
