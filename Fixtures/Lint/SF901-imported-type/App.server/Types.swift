struct Post: Codable {
  var title: String

func helper() {}
