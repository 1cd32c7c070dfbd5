// "use server"

enum Shape: Codable {
  case circle(radius: Double)
  case kind(name: String)
}

enum Plain: Codable { case kind, other }

func draw(_ shape: Shape, _ plain: Plain) async {}
