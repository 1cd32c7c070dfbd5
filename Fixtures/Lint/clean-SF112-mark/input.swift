// MARK: use server

func ping() async {
  // TODO: use server
  print("pong")
}
