struct Money: Codable {
  var cents: Int

  init(from text: String) {
    cents = Int(text) ?? 0
  }

  func encode(to text: inout String) {
    text += String(cents)
  }
}

func pay(_ amount: Money) async {
  // "use server"
}
