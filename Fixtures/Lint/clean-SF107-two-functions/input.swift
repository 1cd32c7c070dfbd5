func ping() async {
  // "use server"
}

func pong() async {
  // "use server"
}
