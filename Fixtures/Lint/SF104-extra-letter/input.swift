func ping() async {
  // "user server"
}
