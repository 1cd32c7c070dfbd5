// "use server"

// sfgen: body=10MB
func upload(image: String) async { fatalError() }
