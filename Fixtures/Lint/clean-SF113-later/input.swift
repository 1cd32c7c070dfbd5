func ping() async {
  print("pong")
  "use strict"
}
