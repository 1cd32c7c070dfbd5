func ping() -> String {
  // "use server"
  "pong"
}
