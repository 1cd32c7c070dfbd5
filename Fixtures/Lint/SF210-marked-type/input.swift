struct Counter: Sendable {
  // "use server"
  var count = 0

  mutating func increment() async { count += 1 }
}
