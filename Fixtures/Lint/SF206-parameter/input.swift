func draw(_ shape: some Codable) async {
  // "use server"
}
