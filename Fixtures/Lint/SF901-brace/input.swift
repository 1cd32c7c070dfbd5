// "use server"

func ping() async {
  if true {
    print("pong")
  }
