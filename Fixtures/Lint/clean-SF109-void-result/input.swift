func ping() async -> Void {
  "use server"
  print("ping")
}

func pong() async -> () {
  "use server"
  print("pong")
}
