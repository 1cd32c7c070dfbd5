func ping(isFast: Bool) async {
  if isFast {
    // use server
    print("pong")
  }
}
