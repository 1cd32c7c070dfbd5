struct Money: Codable {
  var cents: Int

  enum CodingKeys: String, CodingKey {
    case cents = "amount_in_cents"
  }
}

func pay(_ amount: Money) async {
  // "use server"
}
