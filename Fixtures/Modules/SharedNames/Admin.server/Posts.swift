struct Post: Codable {
  var text: String
}

func adminPost() async -> Post {
  // "use server"
  Post(text: "")
}
