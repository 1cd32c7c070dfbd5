// "use server"

func ping() async {}

private func pong() async {
  // "use server"
}
