enum App {
  struct Post: Codable {}
}

// A selector passes over the type that has the module's name.
func save(_ post: App::Post) async {
  // "use server"
}

func load(_ post: App.Post, of text: Swift::String) async {
  // "use server"
}
