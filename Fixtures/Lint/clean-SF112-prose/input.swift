// use server components here later

func ping() async {
  // use server time, not the client's
  print("pong")
}
