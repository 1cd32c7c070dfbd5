func ping() async {
  print("pong")
  _ = "use server"
}
