enum Event: Codable {
  case sort(Int)
  case other

  enum CodingKeys: String, CodingKey {
    case sort = "kind"
    case other
  }
}

func report(_ event: Event) async {
  // "use server"
}
