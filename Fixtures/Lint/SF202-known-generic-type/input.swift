extension Optional {
  static func missing() async -> Bool {
    // "use server"
    true
  }
}
