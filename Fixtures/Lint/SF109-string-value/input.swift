func greeting() async -> String {
  "use server"
  "Hello"
}
