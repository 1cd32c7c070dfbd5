func ping() async {
  // "use server"
}
