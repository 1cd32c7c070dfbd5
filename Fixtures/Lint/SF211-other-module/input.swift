extension String {
  func shout() async -> String {
    // "use server"
    uppercased()
  }
}
