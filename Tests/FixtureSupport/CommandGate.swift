/// Lets a number of commands run at a time. Parameterised tests start all of their cases at once, and Foundation reads past
/// the end of the list of open files where there are more than a thousand.
actor CommandGate {
  static let shared = CommandGate(places: 16)

  private var places: Int
  private var waiting: [CheckedContinuation<Void, Never>] = []

  init(places: Int) { self.places = places }

  func enter() async {
    if places > 0 {
      places -= 1
    } else {
      await withCheckedContinuation { waiting.append($0) }
    }
  }

  func leave() {
    // Whoever waits takes the place that is left.
    if waiting.isEmpty { places += 1 } else { waiting.removeFirst().resume() }
  }
}
