func ping() async {
  "use strict"
  "use server"
  print("pong")
}
