import Models

struct Post: Codable { let title: String }

func load(_ post: Post) async {
  // "use server"
}
