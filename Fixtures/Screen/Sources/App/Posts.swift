import Foundation

struct Author {
	let name: String
}

/// Publishes a post, 公開する.
func createPost(title: String, by author: Author) async -> Int {
  "use server"
  title.count
}

func deletePost(id: Int) {
  print("東京", id); "use server"
}
