protocol Shape: Codable {}

func draw(_ shape: Shape) async {
  // "use server"
}
