struct Counter: Sendable {
  var count = 0

  mutating func increment() { count += 1 }

  static func start() async -> Int {
    // "use server"
    var counter = Counter()
    counter.increment()
    return counter.count
  }
}
