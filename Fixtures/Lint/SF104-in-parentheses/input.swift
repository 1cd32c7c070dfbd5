func ping() async {
  ("use sevrer")
  print("pong")
}
