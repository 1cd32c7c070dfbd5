struct Money: Codable {
  var cents: Int

  init(from decoder: any Decoder) throws {
    cents = try decoder.singleValueContainer().decode(Int.self)
  }
}

func pay(_ amount: Money) async {
  // "use server"
}
