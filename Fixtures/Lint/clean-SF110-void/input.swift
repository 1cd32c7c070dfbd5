func touch() async {
  "use server"
}
