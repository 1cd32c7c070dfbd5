// "use server"

func ping() async {
  print("pong")
}

func pong() async { }

func list() async {
  print(1)
}
