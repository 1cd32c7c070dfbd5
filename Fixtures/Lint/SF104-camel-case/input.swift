func ping() async {
  // "useServer"
}
