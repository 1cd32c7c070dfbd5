struct Money {
  static func + (left: Money, right: Money) async -> Money {
    // "use server"
    left
  }
}
