// "use server"

func create(title: String, tags: [String] = []) async { fatalError() }
