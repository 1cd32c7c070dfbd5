func ping() async {
  // "use server"
}

func pong() {}
