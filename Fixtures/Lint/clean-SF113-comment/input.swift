// "use strict"

func ping() async {
  // "use cache"
  print("pong")
}
