// sfgen: requires=admin
func ping() async {
  print("pong")
}
