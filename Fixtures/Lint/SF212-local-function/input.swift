func page(start: Int) async {
  func next() -> Int { start + 1 }

  func publish() async {
    // "use server"
    print(next())
  }
  await publish()
}
