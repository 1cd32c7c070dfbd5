struct Line: Codable {
  var start: (Int, Int)
}

func draw(_ line: Line) async {
  // "use server"
}
