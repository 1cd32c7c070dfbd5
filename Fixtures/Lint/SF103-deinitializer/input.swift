final class Session {
  deinit {
    "use server"
    print("gone")
  }
}
