struct Counter: Sendable {
  var count = 0

  mutating func increment() async {
    // "use server"
    count += 1
  }
}
