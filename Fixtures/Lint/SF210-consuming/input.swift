struct Ticket: Sendable {
  consuming func redeem() async {
    // "use server"
  }
}
