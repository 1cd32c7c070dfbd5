struct Lease: ~Copyable, Sendable {
  func renew() async {
    // "use server"
  }
}
