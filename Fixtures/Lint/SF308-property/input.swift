struct Feed: Codable {
  var newest: Post
}

open class Post: Codable {
  public var title = ""
}

func feed() async -> Feed? {
  // "use server"
  nil
}
