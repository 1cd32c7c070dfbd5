struct Grouped<Key: Codable & Hashable, Value: Codable>: Codable {
  var groups: [[Key: Value]]
}

enum Color: String, Codable, CodingKeyRepresentable {
  case red
}

func byID() async -> Grouped<Int64, Int> {
  // "use server"
  fatalError()
}

func byName() async -> Grouped<String, Int> {
  // "use server"
  fatalError()
}

func byColor(_ colors: Grouped<Color, String>) async {
  // "use server"
}
