// "use server"
// sfgen: requires=signedIn, body=64KB

/// Publishes a post.
// sfgen: requires=none
func list() async {}

func createPost(title: String) async {}
