// "use server"

// sfgen: id=fetch
func load() async { fatalError() }
