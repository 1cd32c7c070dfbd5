// sfgen: wire=String
struct Refusal: Error, Codable {
  init(from decoder: any Decoder) throws {}
  func encode(to encoder: any Encoder) throws {}
}

func pay() async throws(Refusal) {
  // "use server"
}
