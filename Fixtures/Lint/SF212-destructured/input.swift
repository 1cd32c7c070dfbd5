func page() async {
  let (width, height) = measure()

  func publish() async {
    // "use server"
    print(width, height)
  }
  await publish()
}

func measure() -> (Int, Int) { (1, 2) }
