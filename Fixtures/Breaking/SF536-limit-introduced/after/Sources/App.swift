// "use server"

// sfgen: body=1KB
func upload(image: String) async { fatalError() }
