enum Shape: Codable {
  case circle(kind: String)
  case none
}

struct Item: Codable { var kind: Color }

enum Color: String, Codable { case kind, other }

func draw(_ shape: Shape, _ item: Item) async {
  // "use server"
}
