// sfgen: wire=Int
struct Money: Codable {
  var cents: Int

  init(from decoder: any Decoder) throws {
    cents = try decoder.singleValueContainer().decode(Int.self)
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(cents)
  }
}

func pay(_ amount: Money) async {
  // "use server"
}
