if CommandLine.arguments.isEmpty {
  "use server"
  print("pong")
}
