func ping() async {
  let _ = "use server"
  print("pong")
}
