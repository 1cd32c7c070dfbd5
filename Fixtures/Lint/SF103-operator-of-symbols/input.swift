struct Money {
  static func ≈ (left: Money, right: Money) async -> Bool {
    // "use server"
    true
  }
}
