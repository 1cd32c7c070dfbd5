func shapes() async -> [(any Codable)?] {
  // "use server"
  nil
}
