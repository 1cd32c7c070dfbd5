struct Point {
  var x: Int
}

enum Shape: Codable {
  case circle(at: Point)
}

func draw(_ shape: Shape) async {
  // "use server"
}
