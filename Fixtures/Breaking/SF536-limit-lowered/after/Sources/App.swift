// "use server"

// sfgen: body=2MB
func upload(image: String) async { fatalError() }
