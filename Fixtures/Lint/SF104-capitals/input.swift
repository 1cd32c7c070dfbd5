func ping() async {
  "USE SERVER"
  print("pong")
}
