struct Post: Codable {
  var title: String
}

// "use server"
