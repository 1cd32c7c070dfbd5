// "use server"

// sfgen: id=createPost
func publish(title: String) async { fatalError() }
