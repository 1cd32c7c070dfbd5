// "use server"

func createPost(title: String) async { fatalError() }
