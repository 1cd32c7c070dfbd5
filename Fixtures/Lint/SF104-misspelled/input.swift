// "use sever"

func ping() async {}

func pong() async {
  "Use Server"
  print(1)
}
