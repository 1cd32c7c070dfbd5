func ping() async {
  // "use server"
  "use server"
  print("pong")
}
