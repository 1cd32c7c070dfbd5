func ping() async {
  #if SERVER
  // "use server"
  #endif
  print("pong")
}
