func ping() async {
  print("pong")
  // "use sever"
}
