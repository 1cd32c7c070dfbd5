func ping() async {
  print("pong") // use server
}
