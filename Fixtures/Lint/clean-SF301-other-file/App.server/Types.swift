struct Post: Codable {
  var title: String
}

extension Post {
  enum State: String, Codable { case draft, published }
}

#if os(Linux)
enum Mode: String, Codable { case quick }
#else
enum Mode: String, Codable { case quick }
#endif
