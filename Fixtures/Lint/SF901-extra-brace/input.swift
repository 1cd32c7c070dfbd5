// "use server"

func ping() async {
  print("pong")
}
}
