func page(done: @escaping @Sendable (Int) -> Void) async {
  func publish() async {
    // "use server"
    print("published")
    done(1)
  }
  await publish()
}
