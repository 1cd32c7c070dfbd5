enum Event: Codable {
  case kind(Int)
  case other

  enum CodingKeys: String, CodingKey {
    case kind = "sort"
    case other
  }
}

func report(_ event: Event) async {
  // "use server"
}
