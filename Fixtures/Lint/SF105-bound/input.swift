func ping() async {
  let directive = "use server"
  print("pong")
}
