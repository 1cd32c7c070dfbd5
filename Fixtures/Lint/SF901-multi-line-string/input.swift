// "use server"

func ping() async -> String {
  print("""
    pong
  return ""
}
