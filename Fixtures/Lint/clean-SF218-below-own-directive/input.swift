func ping() async {
  // "use server"
  // sfgen: requires=admin
  print("pong")
}
