// "the server"

func pong() async {
  // "a server"
  // "user space"
  print("pong")
}
