// "use server"
// "use server"

func ping() async {
  "use server"; print("pong")
}

func pong() async { /* "use server" */ }

func list() async {
  // "use server"
  print(1)
}
