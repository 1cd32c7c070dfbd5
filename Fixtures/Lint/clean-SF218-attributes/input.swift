/// Publishes a post.
// sfgen: requires=admin
@MainActor
func createPost(title: String) async {
  // "use server"
}
