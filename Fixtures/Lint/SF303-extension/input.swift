struct Money: Codable {
  var cents: Int
}

extension Money {
  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(cents)
  }
}

func pay(_ amount: Money) async {
  // "use server"
}
