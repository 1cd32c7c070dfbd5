struct Draft: Codable {
  var title: String
  static let cache = Cache()
  var shown: Cache { Cache() }
  lazy var kept = Cache()
  enum CodingKeys: String, CodingKey { case title }
}

final class Cache {}

func save(_ draft: Draft) async {
  // "use server"
}
